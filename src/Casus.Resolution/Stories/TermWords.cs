using System.Text;

namespace Casus.Resolution.Stories;

/// <summary>The terms that the words of a report are.</summary>
/// <param name="document">The report.</param>
/// <param name="zones">By token: where it stands.</param>
/// <param name="add">Takes a term and where it stands.</param>
internal sealed class TermWords(AnnotatedDocument document, int[] zones, Action<string, int> add)
{
    private string? figureBefore, wordBefore;
    private int zoneBefore;

    /// <summary>Adds the terms of all words.</summary>
    public void AddAll()
    {
        var tokens = document.Tokens;
        for (int i = 0; i < tokens.Count; i++)
        {
            var form = tokens.Form(i);
            if (form.Length > 0 && char.IsDigit(form[0]))
            {
                AddFigure(form, zones[i]);
            }
            else
            {
                AddWord(tokens, i);
            }
        }
    }

    /// <summary>The first letters of a word.</summary>
    public static string Beginning(string word) => word.Length > StoryWeights.Beginning ? word[..StoryWeights.Beginning] : word;

    /// <summary>A name in small letters, its words with one space between; words that begin with a mark are left out.</summary>
    public static string Spaced(ReadOnlySpan<char> name)
    {
        var spaced = new StringBuilder(name.Length);
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word.Length > 0 && char.IsLetterOrDigit(word[0]))
            {
                spaced.Append(spaced.Length > 0 ? " " : "").Append(word.ToString().ToLowerInvariant());
            }
        }

        return spaced.ToString();
    }

    // A single digit says little by itself.
    private void AddFigure(ReadOnlySpan<char> form, int zone)
    {
        var digits = new StringBuilder(form.Length);
        foreach (char c in form)
        {
            if (char.IsDigit(c))
            {
                digits.Append(c);
            }
        }

        figureBefore = digits.ToString();
        if (digits.Length > 1)
        {
            add("f:" + figureBefore, zone);
        }

        wordBefore = null;
        zoneBefore = zone;
    }

    private void AddWord(TokenTable tokens, int i)
    {
        var upos = tokens.Upos[i];
        string form = tokens.Form(i).ToString().ToLowerInvariant();
        string lemma = tokens.Lemma(i) is { Length: > 0 } known and not "_" ? known.ToLowerInvariant() : form;
        bool isContent = upos is UniversalPos.Noun or UniversalPos.Verb or UniversalPos.Adj or UniversalPos.Propn or UniversalPos.X or UniversalPos.None;
        if (!isContent || lemma.Length <= 2 || !char.IsLetter(lemma[0]))
        {
            wordBefore = upos is UniversalPos.Adp or UniversalPos.Det ? wordBefore : null;
            return;
        }

        int zone = zones[i];
        string beginning = Beginning(form);
        add(Kind(upos) + lemma, zone);
        add("x:" + beginning, zone);
        if (figureBefore is not null && zoneBefore == zone)
        {
            add($"q:{figureBefore} {beginning}", zone);
        }

        if (wordBefore is not null && zoneBefore == zone)
        {
            add($"b:{wordBefore} {beginning}", zone);
        }

        (figureBefore, wordBefore, zoneBefore) = (null, beginning, zone);
    }

    private static string Kind(UniversalPos upos) => upos switch
    {
        UniversalPos.Propn => "n:",
        UniversalPos.Verb => "v:",
        UniversalPos.Adj => "j:",
        _ => "w:",
    };
}
