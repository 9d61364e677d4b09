using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BricsPost.Preview;

/// <summary>
/// Renders a template of this folder as a whole response:
/// these are no Razor Pages, so that no address of the site leads to them.
/// </summary>
internal static class PartialRenderer
{
    public static Task WriteAsync<T>(HttpContext context, string name, T model)
    {
        var view = new PartialViewResult
        {
            ViewName = $"/Preview/{name}.cshtml",
            ViewData = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model },
            ContentType = "text/html; charset=utf-8",
        };
        return view.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
    }
}
