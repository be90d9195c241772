using Casus.Coding.Roles;
using Casus.Coding.Triggers;

namespace Casus.Coding.Claims;

/// <summary>Finds who makes a claim.</summary>
internal sealed class ClaimSpeaker(SyntaxView view, PartyFinder parties)
{
    private readonly AttributionReader attributions = new(view, parties);

    /// <summary>The party that a token names; a group that no file knows keeps its words as its name. Null for a pronoun that stands for nobody known.</summary>
    /// <param name="token">A token, or -1.</param>
    public Actor? Of(int token)
    {
        if (token < 0)
        {
            return null;
        }

        var found = new List<Participant>();
        parties.Collect(token, found);
        if (found.Count > 0)
        {
            return found[0].Actor;
        }

        string words = parties.Phrase(token).Of(view.Document.Text);
        return view.Upos(token) is UniversalPos.Pron or UniversalPos.Det || words.Length == 0 ? null : new Actor(words, default, "");
    }

    /// <summary>Who tells what stands at a token, by the innermost attribution; null in the report's own voice.</summary>
    /// <param name="token">A token.</param>
    public Actor? Teller(int token) => Named(attributions.Read(token));

    /// <summary>The innermost speaker that the attributions name.</summary>
    /// <param name="told">Who told it, innermost last.</param>
    public Actor? Named(IReadOnlyList<MentionAttribution> told)
    {
        for (int i = told.Count - 1; i >= 0; i--)
        {
            if (told[i].Speaker is { } speaker)
            {
                return speaker;
            }

            if (told[i] is { Source: { } source, SourceSpan: { } span } && !IsPronoun(span))
            {
                return new Actor(source, default, "");
            }
        }

        return null;
    }

    private bool IsPronoun(TextSpan span)
    {
        int token = view.Tokens.Starts.BinarySearch(span.Start);
        return token >= 0 && view.Upos(token) == UniversalPos.Pron && view.Tokens.Span(token).End == span.End;
    }
}
