using Casus.Coding.Triggers;

namespace Casus.Coding.Roles;

/// <summary>Who told an act: the attributions whose content holds its trigger.</summary>
internal sealed class AttributionReader(SyntaxView view, PartyFinder parties)
{
    /// <summary>The speakers, outermost first; empty for the report's own voice.</summary>
    /// <param name="trigger">The trigger.</param>
    public IReadOnlyList<MentionAttribution> Read(int trigger)
    {
        if (!view.Document.Has<AttributionTable>())
        {
            return [];
        }

        List<Attribution>? found = null;
        foreach (var item in view.Document.Get<AttributionTable>().Items)
        {
            if (item.Content.Contains(trigger) && item.Cue?.Contains(trigger) != true)
            {
                (found ??= []).Add(item);
            }
        }

        found?.Sort((a, b) => b.Content.Count.CompareTo(a.Content.Count));
        return found is null ? [] : found.ConvertAll(Make);
    }

    /// <summary>The party that an attribution names, or null.</summary>
    /// <param name="source">The words of the speaker.</param>
    public Actor? Speaker(TokenSpan source)
    {
        ActorMention? best = null;
        foreach (var mention in parties.Inside(source))
        {
            if (best is null || mention.Tokens.Count > best.Tokens.Count)
            {
                best = mention;
            }
        }

        return best?.Actors[0];
    }

    private MentionAttribution Make(Attribution item)
    {
        TextSpan? source = item.Source is { } s ? view.Tokens.Span(s) : null;
        TextSpan? cue = item.Cue is { } c ? view.Tokens.Span(c) : null;
        return new MentionAttribution(source?.Of(view.Tokens.Text), source, cue?.Of(view.Tokens.Text), cue,
            item.Source is { } speaker ? Speaker(speaker) : null);
    }
}
