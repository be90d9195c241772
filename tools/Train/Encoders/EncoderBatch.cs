using Casus.Learning.Neural.Training;

namespace Casus.Tools.Train.Encoders;

/// <summary>Sentences of one batch, longest first, with their gold columns one after another.</summary>
internal sealed class EncoderBatch
{
    /// <summary>Lays sentences out.</summary>
    /// <param name="sentences">The sentences, in any order.</param>
    public EncoderBatch(IEnumerable<EncoderSentence> sentences)
    {
        Sentences = [.. sentences.OrderByDescending(s => s.Length)];
        Packing = new Packing([.. Sentences.Select(s => s.Length)]);
        Starts = new int[Sentences.Length + 1];
        for (var s = 0; s < Sentences.Length; s++)
        {
            Starts[s + 1] = Starts[s] + Sentences[s].Length;
        }

        Words = [.. Sentences.SelectMany(s => s.Words)];
        Heads = [.. Sentences.SelectMany(s => s.Heads)];
        HeadRows = new int[Words.Length];
        for (var s = 0; s < Sentences.Length; s++)
        {
            for (var i = Starts[s]; i < Starts[s + 1]; i++)
            {
                HeadRows[i] = Heads[i] > 0 ? Starts[s] + Heads[i] - 1 : -1;
            }
        }

        Relations = [.. Sentences.SelectMany(s => s.Relations)];
        Upos = [.. Sentences.SelectMany(s => s.Upos)];
        Xpos = [.. Sentences.SelectMany(s => s.Xpos)];
        Feats = [.. Sentences.SelectMany(s => s.Feats)];
        Names = [.. Sentences.SelectMany(s => s.Names)];
    }

    /// <summary>The sentences, longest first.</summary>
    public EncoderSentence[] Sentences { get; }

    /// <summary>How the recurrent layers see the words.</summary>
    public Packing Packing { get; }

    /// <summary>First row of each sentence where sentences stand one after another, then the number of rows.</summary>
    public int[] Starts { get; }

    /// <summary>Words, sentence after sentence, as all columns below.</summary>
    public int[] Words { get; }

    /// <summary>Nodes of the heads.</summary>
    public int[] Heads { get; }

    /// <summary>Rows of the heads; -1 for the root.</summary>
    public int[] HeadRows { get; }

    /// <summary>Relations.</summary>
    public int[] Relations { get; }

    /// <summary>Universal word classes.</summary>
    public int[] Upos { get; }

    /// <summary>Treebank tags.</summary>
    public int[] Xpos { get; }

    /// <summary>Features.</summary>
    public int[] Feats { get; }

    /// <summary>Names.</summary>
    public int[] Names { get; }
}
