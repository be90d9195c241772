using Casus.Language.Attribution;
using Casus.Learning.Features;

namespace Casus.Tools.Train;

/// <summary>The decisions of one document, with their features and what is right.</summary>
internal sealed class AttributionExamples
{
    private const float MinOverlap = 0.5f, Sharpness = 5;

    public List<AttributionCueExample> Cues { get; } = [];

    public List<AttributionRankExample> Contents { get; } = [];

    public List<AttributionRankExample> Sources { get; } = [];

    /// <summary>Contents whose best candidate overlaps the right one by half, for the ceiling.</summary>
    public int Reachable { get; private set; }

    public static AttributionExamples Of(AnnotatedDocument document, IEnumerable<AttributionGold> gold, CueLexicon cues, IReadOnlySet<uint> words)
    {
        var examples = new AttributionExamples();
        var text = new SpeechText(document);
        var tokens = document.Tokens;
        Dictionary<int, (int[] Content, int[] Source)> cueWords = [];
        HashSet<int> cueParts = [];
        foreach (var item in gold)
        {
            int[] cue = AttributionGold.TokensOf(tokens, item.Cue), content = AttributionGold.TokensOf(tokens, item.Content);
            var word = AttributionGold.CueWord(tokens, cue, content);
            if (word >= 0 && content.Length > 0)
            {
                cueWords[word] = (content, AttributionGold.TokensOf(tokens, item.Source));
                cueParts.UnionWith(cue);
            }
        }

        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var key = AttributionModel.WordKey(text.Lemma(i), tokens.Upos[i]);
                var known = cues.ContentOf(tokens.Lemma(i), tokens.Upos[i]);
                var isCue = cueWords.TryGetValue(i, out var parts);
                if (isCue || known != CueContent.None || words.Contains(key))
                {
                    examples.AddCue(text, sentence, i, known, key, isCue);
                }

                if (isCue)
                {
                    examples.AddParts(text, sentence, i, known, parts.Content, parts.Source);
                }
            }
        }

        return examples;
    }

    private void AddCue(SpeechText text, TokenSpan sentence, int word, CueContent known, uint key, bool isCue)
    {
        var features = new FeatureList(new ulong[CueFeatures.MaxFeatures]);
        CueFeatures.Add(text, sentence, word, known, ref features);
        Cues.Add(new AttributionCueExample(Short(features.Keys), key, known != CueContent.None, isCue));
    }

    private void AddParts(SpeechText text, TokenSpan sentence, int cue, CueContent known, int[] content, int[] source)
    {
        var candidates = new ContentCandidates();
        candidates.Find(text, sentence, cue);
        var right = new float[candidates.Items.Length];
        var rows = new uint[right.Length][];
        var memory = new ulong[CueFeatures.MaxFeatures];
        for (var i = 0; i < right.Length; i++)
        {
            var features = new FeatureList(memory);
            ContentFeatures.Add(text, sentence, cue, known, candidates.Items[i], ref features);
            (rows[i], right[i]) = (Short(features.Keys), Overlap(candidates.Items[i].Span, content));
        }

        if (right.Length == 0 || right.Max() < MinOverlap)
        {
            return;
        }

        Reachable++;
        Contents.Add(new AttributionRankExample(rows, Target(right)));
        AddSource(text, sentence, cue, candidates.Items[Array.IndexOf(right, right.Max())].Span, source);
    }

    private void AddSource(SpeechText text, TokenSpan sentence, int cue, TokenSpan content, int[] source)
    {
        var sources = new SourceCandidates();
        sources.Find(text, sentence, cue);
        var right = new float[sources.Items.Length];
        var rows = new uint[right.Length][];
        var memory = new ulong[SourceFeatures.MaxFeatures];
        for (var i = 0; i < right.Length; i++)
        {
            var features = new FeatureList(memory);
            SourceFeatures.Add(text, sentence, cue, content, sources.Items[i], ref features);
            rows[i] = Short(features.Keys);
            right[i] = sources.Items[i] < 0
                ? (source.Length == 0 ? 1 : 0)
                : source.Contains(sources.Items[i]) ? Overlap(SourceSpan.Of(text, sources.Items[i]), source) : 0;
        }

        if (right.Max() > 0)
        {
            Sources.Add(new AttributionRankExample(rows, Target(right)));
        }
    }

    // Most of the weight goes to the best candidate; others that are nearly as good share it.
    private static float[] Target(float[] right)
    {
        var best = right.Max();
        var sum = 0f;
        var target = new float[right.Length];
        for (var i = 0; i < right.Length; i++)
        {
            target[i] = right[i] >= MinOverlap * best && right[i] > 0 ? MathF.Exp(Sharpness * (right[i] - best)) : 0;
            sum += target[i];
        }

        for (var i = 0; i < target.Length; i++)
        {
            target[i] /= sum;
        }

        return target;
    }

    private static float Overlap(TokenSpan span, int[] tokens)
    {
        var both = tokens.Count(span.Contains);
        return both / (float)(span.Count + tokens.Length - both);
    }

    private static uint[] Short(ReadOnlySpan<ulong> keys)
    {
        var result = new uint[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            result[i] = (uint)keys[i];
        }

        return result;
    }
}
