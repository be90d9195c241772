using System.Collections.Frozen;

namespace Casus.Extraction.Html;

/// <summary>Keeps the blocks that are the report: drops lists of links, sharing lines, and headings that stand over nothing.</summary>
internal static class BlockFilter
{
    // Headings that begin something else, in lower case; what stands under them goes too, up to the next heading.
    private static readonly string[] OtherHeadings =
    [
        "comments", "comment", "leave a comment", "leave a reply", "join the conversation", "related", "related articles", "related stories", "related posts", "related content", "related topics", "related news",
        "read more", "read next", "read also", "see also", "more from", "more on", "more stories", "more news", "most read", "most popular", "popular", "trending", "recommended", "you may also like", "you might also like",
        "share this", "about the author", "about author", "newsletter", "sign up", "subscribe", "kommentare", "kommentar", "mehr zum thema", "das könnte sie auch interessieren", "lesen sie auch", "weitere artikel", "ähnliche artikel",
        "meistgelesen", "commentaires", "lire aussi", "à lire aussi", "sur le même sujet", "articles liés", "comentarios", "noticias relacionadas", "te puede interesar", "lea también", "comentários", "leia também", "leggi anche",
        "commenti", "zobacz także", "czytaj także", "komentarze", "podobne", "читайте также", "комментарии", "topics", "tags", "advertisement", "sponsored", "latest news", "latest", "top stories", "editors' picks", "follow us", "contact us",
    ];

    private static readonly string[] OtherStarts =
    [
        "share this", "share on", "follow us on", "follow me on", "sign up for", "subscribe to", "click here to", "read more:", "read more »", "read also:", "also read:", "related:", "see also:", "more:", "advertisement", "anzeige", "publicité",
        "copyright ©", "copyright (c)", "© ", "all rights reserved", "photo:", "photo by", "image:", "foto:", "photo credit", "getty images", "image credit", "tags:", "filed under", "posted in", "categories:", "category:", "tagged", "topics:",
        "lesen sie auch", "lesen sie hier", "mehr zum thema", "lire aussi", "à lire aussi", "lea también", "leer también", "lea además", "leia também", "leia mais", "leggi anche", "czytaj także", "czytaj też", "zobacz także", "читайте также",
        "log in to", "login to", "sign in to", "please enable javascript", "you must be logged in", "your email address", "loading...", "print this", "email this", "skip to", "last updated", "updated on", "published on", "posted on",
    ];

    private static readonly FrozenSet<string> ShortWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "share", "tweet", "print", "email", "e-mail", "facebook", "twitter", "whatsapp", "linkedin", "pinterest", "telegram", "reddit", "comments", "comment", "teilen", "drucken", "partager", "compartir", "like", "save", "more", "menu", "home",
        "next", "previous", "back", "reply", "close", "search", "subscribe", "login", "log in", "sign in", "sign up", "register", "advertisement", "ad", "loading", "read more", "view comments", "show comments", "copy link", "x", "by", "via", "merken", "anzeige");

    /// <summary>The blocks that are kept, in order.</summary>
    /// <param name="blocks">All blocks of the main content.</param>
    /// <param name="title">The headline, or null; a block that repeats it is dropped.</param>
    public static List<PageBlock> Keep(List<PageBlock> blocks, string? title)
    {
        List<PageBlock> kept = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        bool isOther = false;
        foreach (PageBlock block in blocks)
        {
            if (block.IsHeading)
            {
                isOther = IsOtherHeading(block.Text);
            }

            bool isRepeated = (title is not null && block.Text.Equals(title, StringComparison.OrdinalIgnoreCase)) || (block.Text.Length > 30 && !seen.Add(block.Text));
            if (!isOther && !isRepeated && block.Tag != "h1" && !IsNoise(block))
            {
                kept.Add(block);
            }
        }

        return WithoutEmptyHeadings(kept);
    }

    private static bool IsOtherHeading(string text)
    {
        string heading = text.Trim(' ', ':', '.', '!', '?', '…', '»').ToLowerInvariant();
        foreach (string other in OtherHeadings)
        {
            if (heading.Equals(other, StringComparison.Ordinal)
                || (other.Contains(' ', StringComparison.Ordinal) && heading.StartsWith(other, StringComparison.Ordinal) && heading.Length < other.Length + 25))
            {
                return true;
            }
        }

        return heading.Length < 25 && heading.Length > 2 && char.IsDigit(heading[0]) && (heading.EndsWith("comments", StringComparison.Ordinal) || heading.EndsWith("kommentare", StringComparison.Ordinal));
    }

    private static bool IsNoise(PageBlock block)
    {
        string text = block.Text;
        bool isLong = text.Length >= 300;
        if (!isLong && block.LinkShare > (block.Tag == "p" ? 0.8 : 0.6))
        {
            return !(block.Tag == "p" && text.Length > 80 && block.LinkShare < 0.95);
        }

        if (ShortWords.Contains(text.Trim(' ', ':', '|', '•', '.', '…')) || !text.Any(char.IsLetterOrDigit))
        {
            return true;
        }

        if (text.Length < 160 && Array.Exists(OtherStarts, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        // Cells and loose pieces of a few words are labels.
        return block.Tag is "div" or "td" or "span" or "section" or "th" && text.Length < 25 && !text.EndsWith('.');
    }

    private static List<PageBlock> WithoutEmptyHeadings(List<PageBlock> blocks)
    {
        List<PageBlock> kept = [];
        for (int i = 0; i < blocks.Count; i++)
        {
            bool isEmpty = blocks[i].IsHeading && (i + 1 == blocks.Count || (blocks[i + 1].IsHeading && string.CompareOrdinal(blocks[i + 1].Tag, blocks[i].Tag) <= 0));
            if (!isEmpty || (blocks[i].Text.Length > 60 && i + 1 < blocks.Count))
            {
                kept.Add(blocks[i]);
            }
        }

        return kept;
    }
}
