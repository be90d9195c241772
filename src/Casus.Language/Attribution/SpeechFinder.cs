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
    public void AddSentence(TokenSpan sentence, List<SpeechReport> found)
    {
        Span<ulong> memory = stackalloc ulong[CueFeatures.MaxFeatures];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!CueGate.MayReport(model, cues, text, i, out var known))
            {
                continue;
            }

            var features = new FeatureList(memory);
            CueFeatures.Add(text, sentence, i, known, ref features);
            var cueLogOdds = model.Cue.Score(features.Keys);
            if (cueLogOdds < (HasClause(i, known) ? CueGate.MinKnownLogOdds : CueGate.MinLogOdds) || Content(sentence, i, known, memory, out var contentLog) is not { } content
                || (cues.IsAct(text.Tokens.Lemma(i), text.Tokens.Upos[i]) && !IsSpoken(i, content)))
            {
                continue;
            }

            var source = Source(sentence, i, content, memory, out var sourceLog);
            found.Add(new SpeechReport(i, content, source, cueLogOdds, contentLog, sourceLog) { HasClause = HasClause(i, known) });
        }
    }

    // A verb of saying of the lexicon with what its entry allows.
    private bool HasClause(int cue, CueContent known) => text.Tokens.Upos[cue] == UniversalPos.Verb && known != CueContent.None
        && !cues.IsThought(text.Tokens.Lemma(cue))
        && (((known & CueContent.Clause) != 0 && (text.Child(cue, DependencyRelation.Ccomp) > cue || text.Child(cue, DependencyRelation.CsubjPass) > cue))
            || ((known & CueContent.Object) != 0 && text.Child(cue, DependencyRelation.Obj) > cue));

    // A clause, or words in quotation marks.
    private bool IsSpoken(int cue, TokenSpan content)
    {
        var region = text.Quotes.FirstEndingAfter(content.First);
        var isQuoted = region < text.Quotes.Regions.Count && text.Quotes.Regions[region].First < content.End
            && text.Quotes.RegionOf(cue) != region;
        return isQuoted || text.Child(cue, DependencyRelation.Ccomp) >= 0;
    }

    // What a cue says, and the log of its share among the candidates.
    private TokenSpan? Content(TokenSpan sentence, int cue, CueContent known, Span<ulong> memory, out float share)
    {
        contents.Find(text, sentence, cue);
        TokenSpan? best = null;
        var sum = default(LogSum);
        foreach (ref readonly var candidate in contents.Items)
        {
            var features = new FeatureList(memory);
            ContentFeatures.Add(text, sentence, cue, known, candidate, ref features);
            if (sum.Add(model.Content.Score(features.Keys)))
            {
                best = candidate.Span;
            }
        }

        share = sum.LogShare;
        return best;
    }

    // The head word of who says it, -1 for no one, and the log of its share among the candidates.
    private int Source(TokenSpan sentence, int cue, TokenSpan content, Span<ulong> memory, out float share)
    {
        sources.Find(text, sentence, cue);
        var best = SourceCandidates.NoOne;
        var sum = default(LogSum);
        foreach (var source in sources.Items)
        {
            var features = new FeatureList(memory);
            SourceFeatures.Add(text, sentence, cue, content, source, ref features);
            if (sum.Add(model.Source.Score(features.Keys)))
            {
                best = source;
            }
        }

        share = sum.LogShare;
        return best;
    }
}
