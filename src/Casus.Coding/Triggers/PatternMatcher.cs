using Casus.Coding.Roles;
using Casus.Coding.Rules;

namespace Casus.Coding.Triggers;

/// <summary>Tries patterns at tokens of one document.</summary>
internal sealed class PatternMatcher(SyntaxView view, FillerMemo fillers, PartyFinder parties)
{
    private const int UsersBonus = 100;

    /// <summary>Tries one pattern.</summary>
    /// <param name="trigger">The token.</param>
    /// <param name="pattern">The pattern.</param>
    /// <returns>The hit, or null.</returns>
    public Hit? Match(int trigger, Pattern pattern)
    {
        if (!pattern.TakesUpos(view.Upos(trigger)) || (pattern.Particle >= 0 && !HasParticle(trigger, pattern.Particle)))
        {
            return null;
        }

        foreach (var slot in pattern.Decisive)
        {
            if (!HasDecisive(trigger, slot))
            {
                return null;
            }
        }

        var hit = new Hit(trigger, pattern) { Score = pattern.Particle >= 0 ? 2 : 0 };
        foreach (var slot in pattern.Slots)
        {
            int filler = slot.Role == SlotRole.Content ? FillAll(hit, slot) : Fill(hit, slot);
            if (slot.Role == SlotRole.Without ? filler >= 0 : filler < 0 && !slot.IsOptional)
            {
                return null;
            }

            if (filler >= 0 && slot.Role != SlotRole.Without)
            {
                Put(hit, slot, filler);
            }
        }

        hit.Score += pattern.Rule.IsUsers ? UsersBonus : 0;
        return hit;
    }

    private bool HasDecisive(int trigger, Slot slot)
    {
        foreach (var (relation, word) in slot.Relations)
        {
            foreach (int token in fillers.Find(trigger, relation, word))
            {
                if (Lexical(slot, token) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Put(Hit hit, Slot slot, int filler)
    {
        hit.Score += slot.IsOptional ? 1 : slot.Words.IsEmpty ? 2 : 3;
        switch (slot.Role)
        {
            case SlotRole.Source:
                hit.Source = filler;
                break;
            case SlotRole.Target:
                hit.Target = filler;
                break;
            case SlotRole.Object:
                hit.Object = filler;
                break;
            default:
                hit.Content = filler;
                break;
        }
    }

    private bool HasParticle(int trigger, int word)
    {
        for (int c = view.FirstChild(trigger); c >= 0; c = view.NextSibling(c))
        {
            if (view.Key(c) == word && view.Relation(c) is DependencyRelation.CompoundPrt or DependencyRelation.Advmod
                or DependencyRelation.Case or DependencyRelation.Compound)
            {
                return true;
            }
        }

        for (int c = view.FirstChild(trigger); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) == DependencyRelation.Obl && view.CaseKey(c) == word)
            {
                return true;
            }
        }

        // The parser often hangs the particle on the noun that follows: "cut off trade".
        return trigger + 1 < view.Tokens.Count && view.Key(trigger + 1) == word && view.Upos(trigger + 1) is UniversalPos.Adp or UniversalPos.Adv or UniversalPos.Part;
    }

    private int Fill(Hit hit, Slot slot)
    {
        foreach (var (relation, word) in slot.Relations)
        {
            if (relation == LogicalRelation.Filler)
            {
                if (hit.Object >= 0 && Accept(hit, slot, hit.Object) is var party and >= 0)
                {
                    return party;
                }

                continue;
            }

            foreach (int token in Find(hit, relation, word))
            {
                int match = Accept(hit, slot, token);
                if (match >= 0)
                {
                    return match;
                }
            }
        }

        return -1;
    }

    private ReadOnlySpan<int> Find(Hit hit, LogicalRelation relation, int word)
    {
        var found = fillers.Find(hit.Trigger, relation, word);
        return found.IsEmpty && relation == LogicalRelation.Object && hit.Pattern.Particle >= 0
            ? fillers.Find(hit.Trigger, LogicalRelation.Preposition, hit.Pattern.Particle) : found; // "hand over power", read as "over power"
    }

    private int FillAll(Hit hit, Slot slot)
    {
        foreach (var (relation, word) in slot.Relations)
        {
            foreach (int token in fillers.Find(hit.Trigger, relation, word))
            {
                int match = Accept(hit, slot, token);
                if (match >= 0 && !hit.Contents.Contains(match))
                {
                    hit.Contents.Add(match);
                }
            }
        }

        return hit.Contents.Count > 0 ? hit.Contents[0] : -1;
    }

    // A lexical slot may be met by a conjunct ("trade and travel links"); a party may be met through its modifiers.
    private int Accept(Hit hit, Slot slot, int token)
    {
        if (slot.Role is SlotRole.Source or SlotRole.Target && slot.Words.IsEmpty)
        {
            bool isTaken = slot.Role == SlotRole.Target && token == hit.Source;
            return !isTaken && (slot.Kind == FillerKind.Any || parties.Fits(token, slot)) ? token : -1;
        }

        int match = slot.Words.IsEmpty ? token : Lexical(slot, token);
        return match >= 0 && (slot.Kind == FillerKind.Any || parties.Fits(token, slot)) ? match : -1;
    }

    // "the defence, naval and air envoys": the noun of the list hangs below the modifiers that it shares.
    private int ListedLater(Slot slot, int token)
    {
        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) != DependencyRelation.Amod)
            {
                continue;
            }

            for (int d = view.FirstChild(c); d >= 0; d = view.NextSibling(d))
            {
                if (d > token && view.Relation(d) == DependencyRelation.Conj && slot.Words.Has(view.Key(d)))
                {
                    return d;
                }
            }
        }

        return -1;
    }

    private int Lexical(Slot slot, int token)
    {
        if (slot.Words.Has(view.Key(token)))
        {
            return token;
        }

        if (ListedLater(slot, token) is var listed and >= 0)
        {
            return listed;
        }

        for (int c = view.FirstChild(token); c >= 0; c = view.NextSibling(c))
        {
            if (view.Relation(c) == DependencyRelation.Conj && slot.Words.Has(view.Key(c)))
            {
                return c;
            }

            // "a number of diplomats", "dozens of troops"
            if (view.Relation(c) == DependencyRelation.Nmod && view.Is(token, view.Grammar.Quantifier) && view.HasCase(c, view.Grammar.Genitive) && slot.Words.Has(view.Key(c)))
            {
                return c;
            }
        }

        return -1;
    }
}
