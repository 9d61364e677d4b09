namespace BricsPost.Tests.Content;

/// <summary>What the OWASP cheat sheet and Markdown's own history of holes try, and what becomes of it.</summary>
[Fast]
public sealed class InjectionTests
{
    private static readonly string[] Harmless = ["http", "https", "mailto", "tel", "#fn", "#fnref"];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a <svg/onload=alert(1)> b")]
    [InlineData("<div\nonclick=\"alert(1)\">x</div>")]
    [InlineData("<![CDATA[<script>alert(1)</script>]]>")]
    [InlineData("<?php echo 1 ?>")]
    [InlineData("- <iframe src=javascript:alert(1)>\n\n> <style>*{}</style>")]
    [InlineData("| <b onmouseover=alert(1)>x</b> |\n|---|\n| <script>alert(1)</script> |")]
    [InlineData("a[^1]\n\n[^1]: <script>alert(1)</script>")]
    [InlineData("# <script>alert(1)</script>")]
    [InlineData("`<script>alert(1)</script>`")]
    [InlineData("```\"><script>alert(1)</script>\n</code></pre><script>alert(1)</script>\n```")]
    [InlineData("    </code></pre><script>alert(1)</script>")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;")]
    [InlineData("[a](https://example.org/\"onclick=alert(1))")]
    [InlineData("[a](https://example.org \"\\\" onclick=alert(1) x=\\\"\")")]
    [InlineData("\\[a](<https://example.org/><script>alert(1)</script>)")]
    [InlineData("[a\"><script>alert(1)</script>](https://example.org)")]
    [InlineData("<https://example.org/\"onclick=\"alert(1)>")]
    [InlineData("[a]{onclick=alert(1)}(https://example.org){onclick=alert(1)}")]
    [InlineData("[a](https://example.org){onclick=alert(1)}")]
    [InlineData("# a {#x onclick=alert(1)}")]
    [InlineData("{onclick=alert(1)}\n| a |\n|---|")]
    [InlineData("https://example.org/<script>alert(1)</script>")]
    [InlineData("[a]: javascript:alert(1)\n\nText.")]
    [InlineData("&#1; &#0; &#xFFFE; &#xD800; text")]
    public void Nothing_an_editor_writes_becomes_a_program(string markdown)
    {
        var page = Page.Of(markdown);

        Assert.Empty(page.QuerySelectorAll(
            "main :is(script,style,iframe,img,svg,object,embed,form,input,link,meta,base,div:not(.scroll))"));
        Assert.DoesNotContain(
            page.QuerySelectorAll("main *").SelectMany(one => one.Attributes),
            one => one.Name.StartsWith("on", StringComparison.Ordinal) || one.Name == "style");
        Assert.All(page.Links.Where(link => link.GetAttribute("href") is not ['#', ..]), link =>
            Assert.Contains(link.GetAttribute("href")?.Split(':')[0], Harmless));
        Assert.DoesNotContain(Reads.Html(markdown), char.IsSurrogate);
        Assert.DoesNotContain(Reads.Html(markdown), one => char.IsControl(one) && one != '\n');
    }

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](&#x6A;&#97;vascript&colon;alert(1))")]
    [InlineData("[a](java&#9;script:alert(1))")]
    [InlineData("[a](java&NewLine;script:alert(1))")]
    [InlineData("[a](&#32;javascript:alert(1))")]
    [InlineData("[a](&#1;javascript:alert(1))")]
    [InlineData("[a](javascript\\:alert(1))")]
    [InlineData("[a](javascript&colon;//https://example.org/%0aalert(1))")]
    [InlineData("[a](<java script:alert(1)>)")]
    [InlineData("[a](ｊavascript:alert(1))")]
    [InlineData("[a](vbscript:msgbox(1))")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[a](blob:https://example.org/x)")]
    [InlineData("[a](view-source:https://example.org)")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    [InlineData("[a][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("[r]\n\n[r]: <javascript:alert(1)> \"title\"")]
    [InlineData("> - # [a](javascript:alert(1))")]
    [InlineData("| [a](javascript:alert(1)) |\n|---|")]
    [InlineData("a[^1]\n\n[^1]: [a](javascript:alert(1))")]
    [InlineData("**[*a*](javascript:alert(1))**")]
    [InlineData("[![Boats](harbour.jpg)](javascript:alert(1))")]
    [InlineData("![Boats](javascript:alert(1))")]
    [InlineData("[a](//evil.example)")]
    [InlineData("[a](/\\evil.example)")]
    [InlineData("[a](\\\\\\\\evil.example)")]
    [InlineData("[a](&#92;&#92;evil.example)")]
    [InlineData("[a](/&Tab;/evil.example)")]
    [InlineData("[a](https:evil.example)")]
    [InlineData("[a](https:/evil.example)")]
    [InlineData("[a](https:\\\\evil.example)")]
    public void A_link_to_anything_but_a_page_mail_or_telephone_is_an_error(string markdown)
    {
        var reading = Reads.Markdown("Text.\n\n" + markdown);

        Assert.Null(reading.Article);
        Assert.Contains(reading.Diagnostics, one => one.Code is "BP0207" or "BP0206" or "BP0302" or "BP0303" or "BP0304");
    }
}
