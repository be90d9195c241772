using Casus.Grounding.Actors;
using Casus.Packs;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding.Actors;

/// <summary>The lexicon asks first how a word begins; no role may be lost by that.</summary>
public sealed class RoleLexiconTests
{
    private static readonly RoleLexicon Lexicon = RoleLexicon.Load(Repository.Data, "en", []);
    private static readonly string[] Lemmas =
        [.. Table.Parse("actor-nouns.tsv", Repository.Data.ReadText("languages/en/actor-nouns.tsv"), "lemma").Rows.Select(r => r["lemma"])];

    [Fact]
    public void Each_role_is_found_by_its_own_words_in_any_case()
    {
        Assert.All(Lemmas, lemma => Assert.Equal(lemma, Found(lemma, lemma), ignoreCase: true));
        Assert.All(Lemmas, lemma => Assert.Equal(lemma, Found(char.ToUpperInvariant(lemma[0]) + lemma[1..], lemma), ignoreCase: true));
    }

    [Fact]
    public void Each_role_of_one_word_is_found_by_its_lemma_whatever_its_form()
    {
        Assert.All(Lemmas.Where(l => l.All(char.IsLetter)), lemma => Assert.Equal(lemma, Found("zzz", lemma), ignoreCase: true));
    }

    [Fact]
    public void A_plural_that_was_left_as_it_is_written_is_found_by_its_form()
    {
        Assert.All(Lemmas.Where(l => l.Length > 2 && l.All(char.IsLetter) && l[^1] != 's'), lemma => Assert.NotNull(Found(lemma + "s", lemma + "s")));
        Assert.All(Lemmas.Where(l => l.Length > 3 && l.All(char.IsLetter) && l.EndsWith("man", StringComparison.Ordinal)),
            lemma => Assert.NotNull(Found(lemma[..^2] + "en", lemma[..^2] + "en")));
    }

    // The lemma of the words' last token is the last word of a lemma.
    private static string? Found(string text, string lemma)
    {
        var borders = new List<(int Start, int End)>();
        for (int at = 0, end; at < text.Length; at = end)
        {
            end = at + 1;
            while (char.IsLetterOrDigit(text[at]) && end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (text[at] != ' ')
            {
                borders.Add((at, end));
            }
        }

        var columns = new TokenColumns(borders.Count) { Starts = [.. borders.Select(b => b.Start)], Ends = [.. borders.Select(b => b.End)] };
        Array.Fill(columns.Upos, UniversalPos.Noun);
        columns.Lemmas[^1] = lemma[(lemma.LastIndexOfAny([' ', '-', '\'']) + 1)..];
        return Lexicon.Longest(columns.ToTable(text, Vocabulary.Empty), 0, borders.Count, out _)?.Lemma;
    }
}
