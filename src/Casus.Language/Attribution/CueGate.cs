namespace Casus.Language.Attribution;

/// <summary>Lets only words through that may report at all, so that few words cost a full look.</summary>
internal static class CueGate
{
    /// <summary>Words below these log-odds are not read further.</summary>
    public const float MinLogOdds = -1f;

    /// <summary>The same for words of the lexicon: inside other speech they are kept more easily.</summary>
    public const float MinKnownLogOdds = -3f;

    /// <summary>True when a word may report.</summary>
    /// <param name="model">What was learned.</param>
    /// <param name="cues">What the lexicon says.</param>
    /// <param name="text">The document.</param>
    /// <param name="word">A token.</param>
    /// <param name="known">Where the lexicon lets its content stand.</param>
    public static bool MayReport(AttributionModel model, CueLexicon cues, SpeechText text, int word, out CueContent known)
    {
        known = cues.ContentOf(text.Tokens.Lemma(word), text.Tokens.Upos[word]);
        return known != CueContent.None || model.MayReport(AttributionModel.WordKey(text.Lemma(word), text.Tokens.Upos[word]));
    }
}
