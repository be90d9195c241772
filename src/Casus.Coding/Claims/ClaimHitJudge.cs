using Casus.Coding.Status;
using Casus.Coding.Triggers;

namespace Casus.Coding.Claims;

/// <summary>Says whether the words of a claim rule make a claim: told as done, in running text, not asked and not wished.</summary>
internal sealed class ClaimHitJudge(SyntaxView view, StatusReader statuses, IReadOnlyList<Hit> acts)
{
    /// <summary>True when the claim is made.</summary>
    /// <param name="hit">A hit of a claim rule.</param>
    public bool IsMade(Hit hit)
    {
        int start = view.Tokens.Starts[hit.Trigger];
        var role = view.Document.Has<BlockTable>() ? view.Document.Get<BlockTable>().RoleAt(start) : BlockRole.Body;
        bool isText = role is BlockRole.Body or BlockRole.Standfirst && !view.Sentences.Span(view.Sentences.SentenceOf(hit.Trigger)).Of(view.Document.Text).EndsWith('?');
        return isText && IsTold(hit) && (hit.Rule.Claim != ClaimKind.Prediction || IsForetold(hit));
    }

    private bool IsTold(Hit hit)
    {
        if (!view.IsVerbal(hit.Trigger))
        {
            bool isPredicate = view.Child(hit.Trigger, DependencyRelation.Cop) >= 0;
            return HasOwnNegation(hit) || !(statuses.IsNegated(hit.Trigger) || (isPredicate && statuses.Read(hit.Trigger).Status == EventStatus.Hypothetical));
        }

        var status = statuses.Read(hit.Trigger);
        return status.Omit is null && !status.IsFuture && (status.Status == EventStatus.Actual || (status.Status == EventStatus.Denied && HasOwnNegation(hit)));
    }

    // "was not involved", "had no role": the rule asks for the negation.
    private bool HasOwnNegation(Hit hit) => hit.Content >= 0 && view.Is(hit.Content, view.Grammar.Negation);

    // An act that some rule knows, still ahead, by somebody else than him who foretells it.
    private bool IsForetold(Hit hit)
    {
        foreach (var act in acts)
        {
            bool isAct = act.Trigger != hit.Trigger && act.Trigger > hit.Trigger && view.IsBelow(act.Trigger, hit.Trigger)
                && (hit.Content < 0 ? hit.Object == act.Trigger : act.Trigger == hit.Content || view.IsBelow(act.Trigger, hit.Content));
            bool isOther = act.Source < 0 || (act.Source != hit.Source && view.Upos(act.Source) != UniversalPos.Pron);
            if (isAct && isOther && (hit.Content < 0 || IsAhead(hit, act)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAhead(Hit hit, Hit act)
    {
        for (int t = act.Trigger; t >= 0 && t != hit.Trigger; t = view.Head(t))
        {
            for (int c = view.FirstChild(t); c >= 0; c = view.NextSibling(c))
            {
                if (view.Is(c, view.Grammar.Future) || view.Is(c, view.Grammar.Planned) || view.Is(c, view.Grammar.ReportedFuture) || view.Is(c, view.Grammar.Possible)
                    || (t == hit.Content && view.Is(c, view.Grammar.Infinitive)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
