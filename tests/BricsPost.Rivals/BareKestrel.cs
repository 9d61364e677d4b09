namespace BricsPost.Rivals;

/// <summary>The least that Kestrel can do: the same header fields and bytes, from memory, with nothing to choose.</summary>
internal static class BareKestrel
{
    public static WebApplication Build(WebApplicationBuilder builder, string samples)
    {
        var (page, photo) = (Sample.Read(samples, "page.br"), Sample.Read(samples, "photo.jpg"));
        var app = builder.Build();
        app.Run(context => Answer(context, context.Request.Path.Value == "/" ? page : photo));
        return app;
    }

    private static Task Answer(HttpContext context, Sample sample)
    {
        sample.AddHeaders(context.Response.Headers);
        if (context.Request.Headers.IfNoneMatch.Count > 0)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentLength = sample.Bytes.Length;
        return context.Response.Body.WriteAsync(sample.Bytes, 0, sample.Bytes.Length);
    }
}
