namespace Casus.Tools.Train.Encoders;

/// <summary>A sentence to learn from, all in numbers. -1 stands for what is not known.</summary>
internal sealed record EncoderSentence
{
    /// <summary>Rows of the <see cref="WordTable"/>.</summary>
    public required int[] Words { get; init; }

    /// <summary>Node of each word's head: 0 the root, i + 1 word i.</summary>
    public required int[] Heads { get; init; }

    /// <summary>Relations.</summary>
    public required int[] Relations { get; init; }

    /// <summary>Universal word classes.</summary>
    public required int[] Upos { get; init; }

    /// <summary>Treebank tags.</summary>
    public required int[] Xpos { get; init; }

    /// <summary>Features.</summary>
    public required int[] Feats { get; init; }

    /// <summary>Names in BIO.</summary>
    public required int[] Names { get; init; }

    /// <summary>True when tags and tree are known; otherwise only the names are.</summary>
    public required bool HasTree { get; init; }

    /// <summary>Number of words.</summary>
    public int Length => Words.Length;

    /// <summary>The sentence without its last word, which no word hangs on.</summary>
    public EncoderSentence WithoutLast() => this with
    {
        Words = Words[..^1],
        Heads = Heads[..^1],
        Relations = Relations[..^1],
        Upos = Upos[..^1],
        Xpos = Xpos[..^1],
        Feats = Feats[..^1],
        Names = Names[..^1],
    };
}
