using BricsPost.Content.Diagnostics;
using BricsPost.Content.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BricsPost.Content.Checks;

/// <summary>Looks for links whose words say nothing without the sentence around them.</summary>
/// <remarks>WCAG 2.2, success criterion 2.4.9, "Link Purpose (Link Only)".</remarks>
internal sealed class LinkTextChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    // One list for all languages: with a separate list for each, "here" would pass in a Russian text.
    private static readonly HashSet<string> Empty = new(
        [
            "click", "click here", "here", "this", "this link", "this page", "this article", "link", "more", "read more",
            "read on", "read here",
            "learn more", "see more", "see here", "find out more", "continue", "continue reading", "details", "source",
            "website", "page",
            "здесь", "тут", "сюда", "нажмите здесь", "кликните здесь", "жмите сюда",
            "ссылка", "по ссылке", "по этой ссылке", "эта ссылка",
            "подробнее", "читать далее", "далее", "источник",
            "aqui", "clique aqui", "clica aqui", "neste link", "este link", "leia mais", "ler mais", "saiba mais", "veja mais",
            "mais", "fonte",
            "هنا", "اضغط هنا", "انقر هنا", "هذا الرابط", "الرابط", "رابط",
            "المزيد", "اقرأ المزيد", "للمزيد", "المصدر",
            "اینجا", "اینجا کلیک کنید", "کلیک کنید", "این لینک", "لینک",
            "بیشتر", "ادامه مطلب", "بیشتر بخوانید", "منبع",
            "यहाँ", "यहां", "यहाँ क्लिक करें", "यहां क्लिक करें",
            "क्लिक करें", "यह लिंक", "लिंक",
            "और पढ़ें", "अधिक", "स्रोत",
            "这里", "此处", "点击", "点击这里", "点击此处", "点这里", "链接", "此链接", "这个链接",
            "更多", "阅读更多", "了解更多", "详情", "来源",
            "di sini", "klik di sini", "klik", "tautan", "tautan ini", "selengkapnya", "baca selengkapnya", "baca lebih lanjut",
            "sumber",
            "እዚህ", "እዚህ ይጫኑ", "እዚህ ላይ", "ተጨማሪ", "ተጨማሪ ያንብቡ", "ሊንክ", "ምንጭ",
        ],
        StringComparer.OrdinalIgnoreCase);

    public void Check(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage))
        {
            var text = PlainText.Of(link);
            if (Empty.Contains(text.Trim(' ', '.', ',', ':', ';', '!', '…', '>', '»', '→', '“', '”', '"', '。', '\u00A0')))
            {
                diagnostics.Add(Catalogue.LinkTextSaysNothing(source.At(link.Span.Start), text));
            }
        }
    }
}
