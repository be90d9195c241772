using System.Buffers;

namespace Casus.Language.Roles;

/// <summary>Text under or over a picture: a picture's maker is named, or somebody is seen doing something on a day.</summary>
internal static class CaptionRule
{
    private const int MostWords = 90;
    private const int MostSentences = 4;

    private static readonly SearchValues<char> CreditOpeners = SearchValues.Create("([/|—–-");

    /// <summary>True when the block is a caption.</summary>
    /// <param name="block">The block.</param>
    /// <param name="traits">What can be seen of it.</param>
    public static bool Holds(ReadOnlySpan<char> block, BlockTraits traits)
    {
        if (traits.Words > MostWords || traits.Sentences > MostSentences)
        {
            return false;
        }

        if (HeadlineRule.HasDateline(block))
        {
            return false;
        }

        if (HasFinalPhotoCredit(block) || IsCreditAlone(block, traits))
        {
            return true;
        }

        bool starts = Phrases.StartLength(block, RoleWords.CaptionStarts) > 0;
        if (starts && (block.IndexOf(':') is > 0 and < 24 || block.StartsWith("file ", StringComparison.OrdinalIgnoreCase)
            || block.StartsWith("in this ", StringComparison.OrdinalIgnoreCase) && Phrases.Find(block, RoleWords.ThisPicture) is > 0 and < 60
            || block.StartsWith("pictured", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        int evidence = (starts ? 1 : 0) + (HasPictureVerb(block) ? 1 : 0) + (HasFullDate(block) ? 1 : 0)
            + (Phrases.Find(block, RoleWords.PicturePlaces) >= 0 ? 1 : 0) + (EndsWithAgency(block) ? 1 : 0)
            + (Phrases.Find(block, RoleWords.PhotoMarks) >= 0 ? 1 : 0);
        return traits.Sentences <= 2 && evidence >= 2 && (HasPictureVerb(block) || starts || !traits.EndsSentence);
    }

    // "... (AP Photo/Ana Ruiz, Pool)", "... [Ana Ruiz/Reuters]", "... | Photo: Ana Ruiz".
    private static bool HasFinalPhotoCredit(ReadOnlySpan<char> block)
    {
        int open = block.LastIndexOfAny('(', '[', '|');
        if (open < 0 || block.Length - open > 90)
        {
            return false;
        }

        ReadOnlySpan<char> credit = block[(open + 1)..].Trim(" )].");
        int close = block[open..].IndexOfAny(')', ']');
        if (block[open] != '|' && close >= 0 && block[(open + close + 1)..].Trim(" .").Length > 0)
        {
            return false; // Words follow the bracket: a dateline or a remark.
        }

        if (Phrases.Find(credit, RoleWords.PhotoMarks) >= 0 || Phrases.Find(credit, RoleWords.PictureNouns) == 0)
        {
            return true;
        }

        int slash = credit.LastIndexOf('/');
        return slash > 0 && (Phrases.Is(credit[(slash + 1)..], RoleWords.Agencies) || Phrases.Is(credit[..slash], RoleWords.Agencies));
    }

    // "Getty Images", "Photo: Ana Ruiz", "AFP PHOTO / ANA RUIZ".
    private static bool IsCreditAlone(ReadOnlySpan<char> block, BlockTraits traits) =>
        traits.Words <= 8 && !traits.EndsSentence
        && (Phrases.Find(block, RoleWords.PhotoMarks) >= 0 || Phrases.StartLength(block, ["photo:", "image:", "picture:", "photograph:"]) > 0);

    private static bool EndsWithAgency(ReadOnlySpan<char> block)
    {
        int mark = block.TrimEnd(" .)]").LastIndexOfAny(CreditOpeners);
        return mark > 0 && Phrases.Is(block[(mark + 1)..], RoleWords.Agencies);
    }

    // The verb of the picture comes early, after a name, and no verb of the past tells the news before it.
    private static bool HasPictureVerb(ReadOnlySpan<char> block)
    {
        int at = Phrases.Find(block, RoleWords.PictureVerbs);
        return at > 0 && Phrases.Find(block[..at], RoleWords.ClauseWords) < 0;
    }

    // "Thursday, April 3, 2025", "on April 3, 2025", "3 April 2025": captions date in full where news says "Thursday".
    private static bool HasFullDate(ReadOnlySpan<char> block)
    {
        int month = Phrases.Find(block, RoleWords.Months);
        if (month < 0)
        {
            return false;
        }

        ReadOnlySpan<char> rest = block[month..Math.Min(block.Length, month + 20)];
        for (int i = 0; i + 4 <= rest.Length; i++)
        {
            if (rest[i] is '1' or '2' && int.TryParse(rest.Slice(i, 4), out int year) && year is >= 1900 and < 2100)
            {
                return true;
            }
        }

        return Phrases.Find(block[..month], RoleWords.Weekdays) >= 0;
    }
}
