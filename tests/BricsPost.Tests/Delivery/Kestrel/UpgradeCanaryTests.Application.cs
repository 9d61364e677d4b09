using System.Reflection;
using System.Text;
using BricsPost.Tests.Harness;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BricsPost.Tests.Delivery.Kestrel;

/// <summary>Above the server: services, pages, the log, the compiler.</summary>
public sealed partial class UpgradeCanaryTests
{
    [Fact]
    public async Task Razor_Pages_still_bring_keys_and_accounts_and_the_site_runs_without_them()
    {
        var framework = new ServiceCollection();
        framework.AddRazorPages();
        await using var site = SiteUnderTest.Start();

        Assert.True(
            framework.Any(service => service.ServiceType == typeof(IHostedService) && IsOfKeys(service.ImplementationType))
            && framework.Any(service => service.ServiceType == typeof(IAuthenticationSchemeProvider)),
            "Razor Pages register no keys or accounts any more: delete PublishingServices.ForgetVisitors.");
        Assert.True(
            site.Services.GetService<IAuthenticationSchemeProvider>() is null
            && !site.Services.GetServices<IHostedService>().Any(service => IsOfKeys(service.GetType())),
            "Keys or accounts are registered in another way now: PublishingServices.ForgetVisitors must find them.");
    }

    [Fact]
    public async Task A_page_can_be_rendered_without_a_request()
    {
        await using var site = SiteUnderTest.Start();

        Assert.True(
            site.Services.GetService<PageLoader>() is not null && site.Services.GetService<IActionInvokerFactory>() is not null
            && site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
                .OfType<PageActionDescriptor>().Any(page => page.ViewEnginePath == "/Problem"),
            "Razor Pages are invoked in another way now: see PageRenderer.");
    }

    [Fact]
    public async Task The_category_that_costs_each_request_an_activity_has_kept_its_name_and_is_off()
    {
        const string category = "Microsoft.AspNetCore.Hosting.Diagnostics";
        await using var site = SiteUnderTest.Start();
        var host = Assembly.Load("Microsoft.AspNetCore.Hosting");

        Assert.True(
            File.ReadAllBytes(host.Location).AsSpan().IndexOf(Encoding.Unicode.GetBytes(category)) >= 0,
            $"ASP.NET Core no longer logs requests as {category}: find the new name, and change Logging.");
        Assert.False(
            site.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(LogLevel.Critical),
            $"{category} is on: each request gets an activity and a logging scope.");
    }

    [Fact]
    public void The_program_is_published_without_code_that_is_written_at_run_time() => Assert.True(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "BricsPost.runtimeconfig.json"))
            .Contains("\"System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported\": false", StringComparison.Ordinal),
        "DynamicCodeSupport=false no longer reaches the program: measure its start, and change BricsPost.csproj.");

    private static bool IsOfKeys(Type? type) => type?.Namespace?.Contains("DataProtection", StringComparison.Ordinal) == true;
}
