using Casus.Learning.Features;

namespace Casus.Language.Parsing;

/// <summary>
/// The feature templates of the parser, after Zhang and Nivre 2011: words and tags of the top of the stack and of the words
/// to come, alone, in pairs and threes, with their children, distance and number of children.
/// </summary>
internal static class ParserFeatures
{
    /// <summary>The number of this template set, written into the model.</summary>
    public const int Templates = 301;

    /// <summary>Room for the features of one decision.</summary>
    public const int MaxFeatures = 128;

    /// <summary>Lists the features of a state.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="state">The state.</param>
    /// <param name="features">Where to add them.</param>
    public static void Add(in ParserWords words, ParserState state, ref FeatureList features)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2);
        int b0 = state.Buffer(0), b1 = state.Buffer(1), b2 = state.Buffer(2);
        features.Add(0);
        AddSingle(words, s0, 10, ref features);
        AddSingle(words, s1, 13, ref features);
        AddSingle(words, s2, 16, ref features);
        AddSingle(words, b0, 19, ref features);
        AddSingle(words, b1, 22, ref features);
        AddSingle(words, b2, 25, ref features);
        AddPair(words, s0, b0, 30, ref features);
        AddPair(words, s1, s0, 38, ref features);
        AddPairTags(words, s1, b0, 46, ref features);
        AddPairTags(words, b0, b1, 48, ref features);
        AddThrees(words, (s0, s1, s2), (b0, b1, b2), ref features);
        AddChildren(words, state, s0, 60, ref features);
        AddChildren(words, state, s1, 80, ref features);
        AddLeftChildren(words, state, b0, 100, ref features);
        AddChildThrees(words, state, s0, s1, b0, ref features);
        AddDistances(words, state, (s0, s1, b0), ref features);
    }

    private static void AddSingle(in ParserWords words, int node, int template, ref FeatureList features)
    {
        features.Add(template, words.Words[node]);
        features.Add(template + 1, words.Tags[node]);
        features.Add(template + 2, words.Words[node], words.Tags[node]);
    }

    private static void AddPair(in ParserWords words, int a, int b, int template, ref FeatureList features)
    {
        uint aw = words.Words[a], at = words.Tags[a], bw = words.Words[b], bt = words.Tags[b];
        features.Add(template, aw, bw);
        features.Add(template + 1, aw, bt);
        features.Add(template + 2, at, bw);
        features.Add(template + 3, at, bt);
        features.Add(template + 4, aw, at, bt);
        features.Add(template + 5, at, bw, bt);
        features.Add(template + 6, words.Upos[a], words.Upos[b]);
    }

    private static void AddPairTags(in ParserWords words, int a, int b, int template, ref FeatureList features)
    {
        features.Add(template, words.Tags[a], words.Tags[b]);
        features.Add(template + 1, words.Words[a], words.Words[b]);
    }

    private static void AddThrees(
        in ParserWords words, (int S0, int S1, int S2) s, (int B0, int B1, int B2) b, ref FeatureList features)
    {
        var t = words.Tags;
        features.Add(50, t[b.B0], t[b.B1], t[b.B2]);
        features.Add(51, t[s.S0], t[b.B0], t[b.B1]);
        features.Add(52, t[s.S1], t[s.S0], t[b.B0]);
        features.Add(53, t[s.S2], t[s.S1], t[s.S0]);
        features.Add(54, words.Words[s.S0], t[b.B0], t[b.B1]);
        features.Add(55, t[s.S1], words.Words[s.S0], t[b.B0]);
        features.Add(56, words.Words[s.S1], t[s.S0], t[b.B0]);
        features.Add(57, t[s.S1], t[s.S0], words.Words[b.B0]);
        features.Add(58, words.Words[s.S1], words.Words[s.S0], t[b.B0]);
        features.Add(59, t[s.S0], words.Words[b.B0], t[b.B1]);
    }

    private static void AddChildren(in ParserWords words, ParserState state, int node, int template, ref FeatureList features)
    {
        AddLeftChildren(words, state, node, template, ref features);
        int r1 = state.RightChild[node], r2 = state.SecondRightChild[node];
        var tag = words.Tags[node];
        features.Add(template + 8, words.Words[r1], Label(state, r1));
        features.Add(template + 9, words.Tags[r1], Label(state, r1));
        features.Add(template + 10, words.Tags[r2], Label(state, r2));
        features.Add(template + 11, tag, words.Tags[r1], words.Tags[r2]);
        features.Add(template + 12, tag, (uint)Math.Min(state.RightCount[node], 5));
        features.Add(template + 13, words.Words[node], (uint)Math.Min(state.RightCount[node], 5));
        features.Add(template + 14, words.Words[node], Set(state.RightLabels[node]));
        features.Add(template + 15, tag, Set(state.RightLabels[node]));
        features.Add(template + 16, tag, Set(state.RightLabels[node]), Set(state.LeftLabels[node]));
    }

    private static void AddLeftChildren(in ParserWords words, ParserState state, int node, int template, ref FeatureList features)
    {
        int l1 = state.LeftChild[node], l2 = state.SecondLeftChild[node];
        var tag = words.Tags[node];
        features.Add(template, words.Words[l1], Label(state, l1));
        features.Add(template + 1, words.Tags[l1], Label(state, l1));
        features.Add(template + 2, words.Tags[l2], Label(state, l2));
        features.Add(template + 3, tag, words.Tags[l1], words.Tags[l2]);
        features.Add(template + 4, tag, (uint)Math.Min(state.LeftCount[node], 5));
        features.Add(template + 5, words.Words[node], (uint)Math.Min(state.LeftCount[node], 5));
        features.Add(template + 6, words.Words[node], Set(state.LeftLabels[node]));
        features.Add(template + 7, tag, Set(state.LeftLabels[node]));
    }

    private static void AddChildThrees(in ParserWords words, ParserState state, int s0, int s1, int b0, ref FeatureList features)
    {
        var t = words.Tags;
        features.Add(110, t[s0], t[state.LeftChild[s0]], t[b0]);
        features.Add(111, t[s0], t[state.RightChild[s0]], t[b0]);
        features.Add(112, t[s0], t[b0], t[state.LeftChild[b0]]);
        features.Add(113, t[s1], t[s0], t[state.LeftChild[s0]]);
        features.Add(114, t[s1], t[s0], t[state.RightChild[s0]]);
        features.Add(115, t[s1], t[state.RightChild[s1]], t[s0]);
        features.Add(116, t[s1], t[state.LeftChild[s1]], t[s0]);
        features.Add(117, words.Words[s1], words.Words[state.LeftChild[s0]], t[s0]);
        features.Add(118, t[s1], words.Words[s0], words.Words[state.LeftChild[s0]]);
        features.Add(119, words.Words[s0], Set(state.LeftLabels[b0]), t[b0]);
        features.Add(120, words.Words[s1], words.Words[s0], words.Words[state.LeftChild[s0]]);
        features.Add(121, t[s1], Set(state.LeftLabels[s0]), t[s0]);
    }

    private static void AddDistances(
        in ParserWords words, ParserState state, (int S0, int S1, int B0) at, ref FeatureList features)
    {
        var ahead = at.B0 == state.None ? 15 : Distance(at.B0 - at.S0);
        var behind = at.S1 == state.None ? 15 : Distance(at.S0 - at.S1);
        features.Add(130, words.Words[at.S0], ahead);
        features.Add(131, words.Tags[at.S0], ahead);
        features.Add(132, words.Words[at.B0], ahead);
        features.Add(133, words.Tags[at.B0], ahead);
        features.Add(134, words.Tags[at.S0], words.Tags[at.B0], ahead);
        features.Add(135, words.Tags[at.S1], words.Tags[at.S0], behind);
        features.Add(136, words.Words[at.S1], behind);
        features.Add(137, words.Tags[at.S1], behind);
        features.Add(138, (uint)Math.Min(state.Depth, 4), words.Tags[at.S0]);
    }

    private static uint Label(ParserState state, int child) => child == state.None ? 0 : (uint)state.Labels[child] + 1;

    private static uint Set(ulong labels) => (uint)(labels ^ ((labels >> 32) * 0x9E3779B1UL));

    private static uint Distance(int words) => words switch { <= 0 => 0, < 5 => (uint)words, < 8 => 5, < 12 => 6, _ => 7 };
}
