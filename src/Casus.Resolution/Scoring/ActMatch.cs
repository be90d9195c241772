namespace Casus.Resolution.Scoring;

/// <summary>Compares what two mentions say was done, and what is offered, demanded, threatened or said.</summary>
internal static class ActMatch
{
    private const string Talk = "CONSULT";

    /// <summary>False for acts of different kinds.</summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    public static bool Fits(EventMention a, EventMention b)
    {
        string type = a.Code.Event.Value;
        if (a.Code.Event != b.Code.Event)
        {
            // The same offer is told as a promise and as backing.
            return a.Content is { } x && b.Content is { } y && x.Event == y.Event && x.Cameo == y.Cameo
                && type is "AGREE" or "SUPPORT" && b.Code.Event.Value is "AGREE" or "SUPPORT";
        }

        bool fits = CodeMatch.Refines(a.Code.Cameo, b.Code.Cameo)
            || (a.Code.Mode == b.Code.Mode && !string.IsNullOrEmpty(a.Code.Mode));
        return type switch
        {
            "SANCTION" or "COERCE" or "RETREAT" or "CONCEDE" => fits,
            Talk => IsThirdParty(a) == IsThirdParty(b) || a.Code.Cameo == "046" || b.Code.Cameo == "046"
                ? fits || !((IsCall(a) && IsMeeting(b)) || (IsCall(b) && IsMeeting(a)))
                : false,
            _ => true,
        };
    }

    // A mediator at work is no talk of two, unless it is told as negotiations.
    private static bool IsThirdParty(EventMention mention) => mention.Code.Cameo == "045";

    private static bool IsCall(EventMention mention) => mention.Code.Cameo == "041" || mention.Code.Mode == "phone";

    private static bool IsMeeting(EventMention mention) => mention.Code.Cameo is "042" or "043" or "044";

    /// <summary>Adds what codes and words of the acts tell.</summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    /// <param name="tally">Where it goes.</param>
    public static void AddAct(EventMention a, EventMention b, in JoinTally tally)
    {
        if (a.Code.Cameo == b.Code.Cameo)
        {
            tally.Add(JoinFeature.SameCode);
        }
        else if (CodeMatch.Refines(a.Code.Cameo, b.Code.Cameo))
        {
            tally.Add(JoinFeature.RefinedCode);
        }
        else if (!CodeMatch.OneRoot(a.Code.Cameo, b.Code.Cameo))
        {
            tally.Add(IsAnyViolence(a.Code) || IsAnyViolence(b.Code) ? JoinFeature.AnyViolence : JoinFeature.OtherRoot);
        }
        else
        {
            tally.Add(JoinFeature.OtherLeaf);
        }

        tally.Add(JoinFeature.VisitOrTalk, IsVisit(a) != IsVisit(b) ? 1 : 0);

        // "ready to", "vowed to", "attack": the word does not say which.
        bool isTelling = a.Content is null && b.Content is null && !IsAnyViolence(a.Code) && !IsAnyViolence(b.Code);
        tally.Add(a.Code.Event.Value == Talk ? JoinFeature.SameTalkWord : isTelling ? JoinFeature.SameLemma : JoinFeature.SameFrame, a.Lemma == b.Lemma ? 1 : 0);
    }

    // Who travels meets many.
    private static bool IsVisit(EventMention mention) => (mention.Content ?? mention.Code) is { Event.Value: Talk, Cameo: "042" or "043" };

    // "Attack" and "killing" tell any attack, whatever the weapon.
    private static bool IsAnyViolence(EventCode code) => code is { Event.Value: "ASSAULT", Cameo: "180" or "190" };

    /// <summary>Adds what the content tells.</summary>
    /// <param name="a">A mention.</param>
    /// <param name="b">A mention.</param>
    /// <param name="named">Parties in common that have a code.</param>
    /// <param name="tally">Where it goes.</param>
    public static void AddContent(EventMention a, EventMention b, int named, in JoinTally tally)
    {
        if (a.Content is { } x && b.Content is { } y)
        {
            tally.Add(x.Event != y.Event ? JoinFeature.OtherContent
                : x.Cameo != y.Cameo ? JoinFeature.NearContent
                : named == 0 ? JoinFeature.BareContent
                : CodeMatch.IsGeneral(x.Cameo) ? JoinFeature.GeneralContent
                : JoinFeature.SameContent);
        }

        int shorter = Math.Min(a.ContentLemmas.Count, b.ContentLemmas.Count);
        if (shorter == 0)
        {
            return;
        }

        int shared = SharedLemmas(a.ContentLemmas, b.ContentLemmas);
        tally.Add(JoinFeature.ContentWords, (double)shared / shorter);
        tally.Add(JoinFeature.OneContentWord, shared == 1 ? 1 : 0);
        // Where the acts spoken of are coded, other words say nothing more.
        tally.Add(JoinFeature.NoContentWord, shared == 0 && (a.Content is null || b.Content is null) ? 1 : 0);
    }

    /// <summary>How many lemmas two sorted lists share.</summary>
    /// <param name="a">Lemmas in ordinal order.</param>
    /// <param name="b">Lemmas in ordinal order.</param>
    public static int SharedLemmas(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            int order = string.CompareOrdinal(a[i], b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
