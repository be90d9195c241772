using System.Globalization;

namespace Casus.Cli.Views;

/// <summary>The trees of a report as text: each sentence, and below it its words, every word under the one it hangs on.</summary>
/// <param name="output">Where to.</param>
internal sealed class SyntaxView(TextWriter output)
{
    /// <summary>Writes all sentences.</summary>
    /// <param name="document">A document with tokens, sentences and names.</param>
    public void Whole(AnnotatedDocument document)
    {
        string[] kinds = Kinds(document);
        for (int s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            var span = document.Sentences.Span(s);
            string text = string.Join(' ', span.Of(document.Text).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{s + 1} [{span.Start}, {span.End}) {text}"));
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (document.Tokens.Heads[i] < 0)
                {
                    Branch(document.Tokens, sentence, i, "  ", "  ", kinds);
                }
            }

            output.WriteLine();
        }
    }

    // A tree is as deep as its sentence is long at most, and sentences are bounded; recursion follows the drawing.
    private void Branch(TokenTable tokens, TokenSpan sentence, int word, string prefix, string below, string[] kinds)
    {
        output.WriteLine($"{prefix}{tokens.Form(word)}  {tokens.Relations[word].ToConllu()}  {tokens.Upos[word].ToConllu()} {tokens.Xpos[word]}  {tokens.Lemma(word)}{kinds[word]}");
        int last = -1;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            last = tokens.Heads[i] == word ? i : last;
        }

        for (int i = sentence.First; i <= last; i++)
        {
            if (tokens.Heads[i] == word)
            {
                Branch(tokens, sentence, i, below + (i == last ? "└ " : "├ "), below + (i == last ? "  " : "│ "), kinds);
            }
        }
    }

    private static string[] Kinds(AnnotatedDocument document)
    {
        string[] kinds = new string[document.Tokens.Count];
        Array.Fill(kinds, "");
        foreach (var name in document.Get<NameTable>().Mentions)
        {
            for (int i = name.Tokens.First; i < name.Tokens.End; i++)
            {
                kinds[i] = $"  <{(i == name.Tokens.First ? "B" : "I")}-{Label(name.Kind)}>";
            }
        }

        return kinds;
    }

    private static string Label(NameKind kind) => kind switch
    {
        NameKind.Person => "PER",
        NameKind.Organisation => "ORG",
        NameKind.Location => "LOC",
        _ => "MISC",
    };
}
