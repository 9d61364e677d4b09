using BricsPost.Pages;

namespace BricsPost.Tests.Pages;

[Fast]
public sealed class PrintedAddressTests
{
    [Theory]
    [InlineData("https://news.example/2026/11/24/%D8%A7%D9%84%D9%86%D9%87%D8%B1", "https://news.example/2026/11/24/النهر")]
    [InlineData("https://news.example/%E6%B0%B4%E4%BD%8D?a=%E6%B0%B4", "https://news.example/水位?a=水")]
    [InlineData("mailto:desk@news.example", "mailto:desk@news.example")]
    [InlineData("#corrections", "#corrections")]
    public void Letters_of_every_script_are_letters(string address, string printed) => Assert.Equal(printed, PrintedAddress.Of(address));

    [Theory]
    [InlineData("https://news.example/a%2Fb%3Fc%23d%25e")]
    [InlineData("https://news.example/a%20b")]
    [InlineData("https://news.example/%FF%C3")]
    [InlineData("https://news.example/%E2%80%AEa")]
    [InlineData("https://news.example/%0Aa")]
    [InlineData("https://xn--e1afmkfd.example/")]
    public void What_would_be_read_differently_stays_encoded(string address) => Assert.Equal(address, PrintedAddress.Of(address));
}
