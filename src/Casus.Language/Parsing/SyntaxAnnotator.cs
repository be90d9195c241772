using Casus.Language.Names;
using Casus.Language.Segmentation;

namespace Casus.Language.Parsing;

/// <summary>Adds the tokens with tags, lemmas and trees, and the sentences.</summary>
internal sealed class SyntaxAnnotator(SentenceSplitter splitter, SyntaxEngine engine, Vocabulary vocabulary) : IAnnotator
{
    public IReadOnlyList<Type> Requires => [];

    public IReadOnlyList<Type> Provides => [typeof(TokenTable), typeof(SentenceTable), typeof(NameLabelTable)];

    public void Annotate(AnnotatedDocument document)
    {
        var tokens = splitter.Split(document.Text);
        var columns = new TokenColumns(tokens.Count);
        tokens.Starts.CopyTo(columns.Starts);
        tokens.Ends.CopyTo(columns.Ends);
        int[] first = [.. tokens.Sentences, tokens.Count];
        document.Add(engine.Fill(document.Text, columns, first));
        document.Add(columns.ToTable(document.Text, vocabulary));
        document.Add(new SentenceTable(first, Spans(columns, first)));
    }

    private static TextSpan[] Spans(TokenColumns columns, int[] first)
    {
        var spans = new TextSpan[first.Length - 1];
        for (var s = 0; s < spans.Length; s++)
        {
            spans[s] = new TextSpan(columns.Starts[first[s]], columns.Ends[first[s + 1] - 1]);
        }

        return spans;
    }
}
