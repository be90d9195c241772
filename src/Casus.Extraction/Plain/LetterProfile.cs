using System.Buffers;
using System.Globalization;
using System.Text;
using Casus.Extraction.Html.Words;
using Casus.Packs;

namespace Casus.Extraction.Plain;

/// <summary>The letters of a language, for telling whether an encoding makes sense of bytes. Immutable.</summary>
internal sealed class LetterProfile
{
    private const string Marks = "\u00A0«»“”„‘’‚–—…©®°€§·№™\u200E\u200F";

    private const double Rare = 0.6;

    private readonly SearchValues<char> letters;
    private readonly SearchValues<char> capitals;
    private readonly SearchValues<char>? common; // those that make up most of a text; null where all count alike

    private LetterProfile(TableRow row)
    {
        IsFrequent = row["use"] == "frequent";
        letters = SearchValues.Create(row["letters"]);
        capitals = SearchValues.Create(row["letters"].ToUpperInvariant());
        common = row["common"].Length > 0 ? SearchValues.Create(row["common"]) : null;
        Encodings = [.. row.List("pages").Select(page => CodePagesEncodingProvider.Instance.GetEncoding(int.Parse(page, CultureInfo.InvariantCulture))
            ?? throw new InvalidDataException($"{row.Where}: code page {page} is unknown"))];
    }

    /// <summary>True for characters that make up a good part of a text; false for letters that make up nearly all beyond a to z.</summary>
    public bool IsFrequent { get; }

    /// <summary>True for accented letters, which stand alone among plain ones.</summary>
    public bool IsAccents => common is null && !IsFrequent;

    /// <summary>The encodings tried.</summary>
    public IReadOnlyList<Encoding> Encodings { get; }

    /// <summary>Reads the table.</summary>
    public static List<LetterProfile> Read() => [.. PageResource.Rows("letters.tsv", "use", "language", "pages", "letters", "common").Select(row => new LetterProfile(row))];

    /// <summary>How well a text fits, at most 1; less than 0 where it makes no sense.</summary>
    /// <param name="text">The text, as an encoding reads it.</param>
    public double Score(string text)
    {
        double sum = 0;
        int all = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            if (letter < '\u0080')
            {
                continue;
            }

            all++;
            if (letters.Contains(letter))
            {
                sum += common is null || common.Contains(letter) ? 1 : Rare;
            }
            else if (IsFrequent)
            {
                sum -= letter is '\uFFFD' or '\u30FB' or (>= '\uE000' and < '\uF900') or < '\u00A0' ? 1 : 0;
            }
            else
            {
                sum += Other(text, i);
            }
        }

        return all == 0 ? 0 : sum / all;
    }

    // A capital right behind a small letter is no capital, and a mark between letters no mark.
    private double Other(string text, int at)
    {
        bool isInside = at > 0 && at + 1 < text.Length && char.IsLower(text[at - 1]);
        return capitals.Contains(text[at]) ? isInside ? -0.5 : 0.6 : Marks.Contains(text[at]) && !(isInside && char.IsLetter(text[at + 1]) && text[at] != '’') ? 0.5 : -1;
    }
}
