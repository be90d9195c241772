using Casus.Learning.Features;

namespace Casus.Language.Attribution;

/// <summary>Finds who said what in one document. Not thread-safe; one a document.</summary>
internal sealed class SpeechFinder(AttributionModel model, CueLexicon cues, SpeechText text)
{
    private readonly ContentCandidates contents = new();
    private readonly SourceCandidates sources = new();

    /// <summary>Adds what a sentence reports.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="found">Where to add.</param>
    public void AddSentence(TokenSpan sentence, List<Casus.Attribution> found)
    {
        var tokens = text.Tokens;
        Span<ulong> memory = stackalloc ulong[CueFeatures.MaxFeatures];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!CueGate.MayReport(model, cues, text, i, out var known))
            {
                continue;
            }

            var features = new FeatureList(memory);
            CueFeatures.Add(text, sentence, i, known, ref features);
            var logOdds = model.Cue.Score(features.Keys);
            if (logOdds < CueGate.MinLogOdds || Content(sentence, i, known, memory) is not { } content)
            {
                continue;
            }

            var source = Source(sentence, i, content, memory);
            TokenSpan? speaker = source < 0 ? null : SourceSpan.Of(text, source);
            found.Add(new Casus.Attribution(speaker, new TokenSpan(i, i + 1), content));
        }
    }

    /// <summary>What a cue says.</summary>
    public TokenSpan? Content(TokenSpan sentence, int cue, CueContent known, Span<ulong> memory)
    {
        contents.Find(text, sentence, cue);
        TokenSpan? best = null;
        var highest = float.NegativeInfinity;
        foreach (ref readonly var candidate in contents.Items)
        {
            var features = new FeatureList(memory);
            ContentFeatures.Add(text, sentence, cue, known, candidate, ref features);
            var score = model.Content.Score(features.Keys);
            if (score > highest)
            {
                (best, highest) = (candidate.Span, score);
            }
        }

        return best;
    }

    /// <summary>The head word of who says it; -1 for no one.</summary>
    public int Source(TokenSpan sentence, int cue, TokenSpan content, Span<ulong> memory)
    {
        sources.Find(text, sentence, cue);
        var best = SourceCandidates.NoOne;
        var highest = float.NegativeInfinity;
        foreach (var source in sources.Items)
        {
            var features = new FeatureList(memory);
            SourceFeatures.Add(text, sentence, cue, content, source, ref features);
            var score = model.Source.Score(features.Keys);
            if (score > highest)
            {
                (best, highest) = (source, score);
            }
        }

        return best;
    }
}
