using Casus.Coding.Triggers;

namespace Casus.Coding.Status;

/// <summary>
/// Tells acts that a report sets apart from those it told before: "a second blast killed four", "in a separate incident, gunmen shot a judge",
/// "elsewhere, a mine went off".
/// </summary>
/// <param name="view">The report.</param>
internal sealed class AnotherReader(SyntaxView view)
{
    private const int OpeningWords = 4; // "in yet another incident"

    /// <summary>True when the act at a trigger is told as another one.</summary>
    /// <param name="trigger">The trigger.</param>
    public bool Is(int trigger) => (view.IsNominal(trigger) && IsCounted(trigger)) || (IsMain(trigger) && OpensAnew(trigger));

    private bool IsCounted(int noun)
    {
        for (int c = view.FirstChild(noun); c >= 0; c = view.NextSibling(c))
        {
            if (c < noun && view.Relation(c) is DependencyRelation.Det or DependencyRelation.Amod && view.Is(c, view.Grammar.Another))
            {
                return true;
            }
        }

        return false;
    }

    // What stands in a clause of its own, or beside the verb, may be what was told before: "a day after the market bombing".
    private bool IsMain(int trigger)
    {
        while (view.Relation(trigger) == DependencyRelation.Compound)
        {
            trigger = view.Head(trigger); // "a car bomb parked near ...", read as one noun
        }

        int head = view.Head(trigger);
        return view.Relation(trigger) == DependencyRelation.Root || (head >= 0 && view.Relation(head) == DependencyRelation.Root
            && (view.Relation(trigger) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj or DependencyRelation.Conj
                || (view.Relation(trigger) == DependencyRelation.Advcl && trigger > head && view.Tokens.Xpos[trigger] == "VBG"))); // "exploded, killing four"
    }

    private bool OpensAnew(int trigger)
    {
        var sentence = view.Sentences[view.Sentences.SentenceOf(trigger)];
        if (view.Is(sentence.First, view.Grammar.Elsewhere))
        {
            return true;
        }

        for (int t = sentence.First + 1; t <= sentence.First + OpeningWords && t < Math.Min(trigger, sentence.End) && view.Upos(sentence.First) == UniversalPos.Adp; t++)
        {
            if (view.Is(t, view.Grammar.Another))
            {
                return true;
            }
        }

        return false;
    }
}
