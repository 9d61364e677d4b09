using System.Globalization;
using BricsPost.Content;
using BricsPost.Metadata;
using BricsPost.Publishing;
using BricsPost.Settings;

namespace BricsPost.Preview;

/// <summary>
/// Writes the focus that the editor has clicked on into <c>article.md</c>, from where a build takes it like any other save.
/// </summary>
internal static class FocusWriter
{
    public static async Task WriteAsync(HttpContext context, PreviewState state)
    {
        if (!LocalRequest.IsFromDesk(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (FocusOrNull(context.Request.Query) is not { } focus)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            var isWritten = await TryWriteAsync(context, state.Newest.Snapshot, focus);
            context.Response.StatusCode = isWritten ? StatusCodes.Status204NoContent : StatusCodes.Status409Conflict;
        }
    }

    private static async Task<bool> TryWriteAsync(HttpContext context, ContentSnapshot snapshot, Focus focus)
    {
        var services = context.RequestServices;
        var around = new ParseContext(snapshot.FileNames, Addresses.All, services.GetRequiredService<TimeProvider>().GetUtcNow())
        {
            OwnPages = Addresses.FrontPage,
        };
        if (FocusLine.WrittenInto(snapshot.Article, focus, around, services.GetRequiredService<Site>()) is not { } written)
        {
            return false;
        }

        try
        {
            var path = services.GetRequiredService<ContentFolder>().ArticlePath;
            await ReplacedFile.WriteAsync(path, snapshot.Article, written, context.RequestAborted);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Read-only, or saved meanwhile: the editor pastes the line, or clicks again.
            return false;
        }
    }

    private static Focus? FocusOrNull(IQueryCollection query) => Percent(query["x"]) is { } x && Percent(query["y"]) is { } y
        ? new Focus(x, y)
        : null;

    private static int? Percent(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100 ? number : null;
}
