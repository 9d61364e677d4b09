using System.Text.RegularExpressions;
using BricsPost.Content.Diagnostics;
using Markdig.Syntax;

namespace BricsPost.Content.Checks;

/// <summary>Looks for addresses that are shown and lead nowhere, of the web and of mail.</summary>
internal sealed partial class AddressChecks(SourceText source, DiagnosticBag diagnostics) : IBodyCheck
{
    private const string AtTheEnd = ".,;:!?…”’\"'»*_}";

    public void Check(MarkdownDocument document)
    {
        foreach (var block in BlockText.BlocksOf(document))
        {
            var text = new BlockText(source, block, withLinks: false);
            if (!text.HasAny("://", "www.", "@", "<"))
            {
                continue;
            }

            foreach (var (at, match) in text.Find(Address()))
            {
                var address = Whole(match.Value);
                var isMail = match.Groups["mail"].Success;
                diagnostics.Add(Catalogue.AddressShown(source.At(at), address, isMail
                    ? $"Put it in angle brackets: <{address}>"
                    : $"Link words with it: [words]({(address.Contains("://", StringComparison.Ordinal) ? "" : "https://")}{address})"));
            }
        }
    }

    /// <summary>Without what ends the sentence, and with as many closing parentheses as opening ones.</summary>
    private static string Whole(string found)
    {
        var address = found.TrimStart('<').TrimEnd('>');
        while (address.Length > 0 && (AtTheEnd.Contains(address[^1]) || IsBracketOfSentence(address)))
        {
            address = address[..^1];
        }

        return address;
    }

    private static bool IsBracketOfSentence(string address) =>
        address[^1] == ')' && address.AsSpan().Count(')') > address.AsSpan().Count('(');

    /// <summary>Up to a space, a bracket, or a sign that ends a sentence in Chinese or Arabic.</summary>
    private const string Inner = @"[^\s<>\[\]“”«»""，。；：！？、）（」』】》…،؛؟।]";

    /// <summary>Addresses of the web and of mail, with what may enclose them.</summary>
    [GeneratedRegex(
        @"(?<![A-Za-z0-9_/@.=""'\[]|\] ?\(<?)<?(?:(?:https?://|www\.)" +
        Inner + @"+\.(?:" + Inner + @"|\[(?!/)[^\s\[\]\^<>()]{0,60}\])+>?|" +
        @"(?<=<)(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?:/[^\s<>]{0,400})?>|" +
        @"(?<mail>(?:mailto:)?[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*\.[A-Za-z]{2,24}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
