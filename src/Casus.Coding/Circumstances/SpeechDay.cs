using Casus.Coding.Relations;
using Casus.Coding.Rules;
using Casus.Coding.Triggers;

namespace Casus.Coding.Circumstances;

/// <summary>Finds the saying that is itself the act: who "said on Monday that it welcomed the truce" welcomed it by saying so, on Monday.</summary>
/// <param name="view">The report's trees.</param>
internal sealed class SpeechDay(SyntaxView view)
{
    /// <summary>The verb of saying whose day is the act's; -1 for none.</summary>
    /// <param name="act">The act.</param>
    public int Find(Act act)
    {
        int trigger = act.Hit.Trigger;
        bool isWords = act.Hit.Rule.Kind == RuleKind.Operator || act.Code.Event.Value is "ACCUSE" or "SUPPORT" or "REQUEST" or "REJECT" or "THREATEN";
        if (!isWords || view.Upos(trigger) is not (UniversalPos.Verb or UniversalPos.Adj) || view.Child(trigger, DependencyRelation.Aux) >= 0 || view.Tokens.Xpos[trigger] == "VBG")
        {
            return -1;
        }

        int verb = view.Relation(trigger) == DependencyRelation.Ccomp ? view.Head(trigger) : -1;
        int speaker = verb < 0 ? -1 : view.Child(verb, DependencyRelation.Nsubj);
        int doer = Subject(trigger);
        return speaker >= 0 && doer >= 0 && IsOne(speaker, doer) ? verb : -1;
    }

    private int Subject(int verb) => view.Child(verb, DependencyRelation.Nsubj) is var subject and >= 0 ? subject : view.Child(verb, DependencyRelation.NsubjPass);

    // "Chad said it ...", "the minister said Chad ..." of Chad's minister, "Chad said Chad ..."
    private bool IsOne(int speaker, int doer) => view.Is(doer, view.Grammar.ThirdPerson) || (view.Key(doer) >= 0 && view.Key(doer) == view.Key(speaker))
        || IsOwner(speaker, doer);

    private bool IsOwner(int speaker, int doer)
    {
        for (int c = view.FirstChild(speaker); c >= 0; c = view.NextSibling(c))
        {
            if (view.Tokens.Form(c).Equals(view.Tokens.Form(doer), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
