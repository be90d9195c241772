using Casus.Language.Tagging;
using Casus.Learning.Features;

namespace Casus.Language.Parsing;

/// <summary>The words of one sentence as the parser's templates read them, by node number (see <see cref="ParserState"/>).</summary>
internal readonly struct ParserWords
{
    private static readonly uint RootKey = FeatureHash.Of("<root>");
    private static readonly uint NoneKey = FeatureHash.Of("<none>");

    /// <summary>Copies the columns of a sentence.</summary>
    /// <param name="words">The words of the document.</param>
    /// <param name="tags">The tags of the document.</param>
    /// <param name="sentence">The sentence's tokens.</param>
    public ParserWords(WordKeys words, TagKeys tags, TokenSpan sentence)
    {
        Words = Column(words.Folded.AsSpan(sentence.First, sentence.Count));
        Tags = Column(tags.Tags.AsSpan(sentence.First, sentence.Count));
        Upos = Column(tags.Upos.AsSpan(sentence.First, sentence.Count));
    }

    /// <summary>Word keys by node.</summary>
    public uint[] Words { get; }

    /// <summary>Tag keys by node.</summary>
    public uint[] Tags { get; }

    /// <summary>Universal word class keys by node.</summary>
    public uint[] Upos { get; }

    private static uint[] Column(ReadOnlySpan<uint> source)
    {
        var column = new uint[source.Length + 2];
        source.CopyTo(column.AsSpan(1));
        column[0] = RootKey;
        column[^1] = NoneKey;
        return column;
    }
}
