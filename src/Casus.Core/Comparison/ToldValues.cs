using System.Globalization;

namespace Casus;

/// <summary>Gathers what the reports of an event tell, field by field.</summary>
internal static class ToldValues
{
    /// <summary>Fields that every event can have, in the order in which they are read; figures follow.</summary>
    public static readonly string[] Fields = ["who", "whom", "day", "place"];

    /// <summary>The values, by mention.</summary>
    /// <param name="told">The event.</param>
    public static IEnumerable<ToldValue> Of(Event told)
    {
        foreach (var mention in told.Members.Select(m => m.Mention).Where(m => m.Role is not (BlockRole.Caption or BlockRole.ReadMore)))
        {
            string id = mention.DocumentId;
            foreach (var value in mention.Sources.Select(p => Party("who", p, id)).Concat(mention.Targets.Select(p => Party("whom", p, id))))
            {
                yield return value;
            }

            if (mention.Date is { Value: { } day } date)
            {
                yield return new ToldValue("day", day, day, new Telling(id, date.Text));
            }

            if (mention.Place is { } place)
            {
                yield return new ToldValue("place", place.Place.Name, place.Place.Name, new Telling(id, place.Text));
            }

            foreach (var (kind, value) in mention.Quantities)
            {
                yield return Figure(kind, value, id, mention.SentenceText);
            }
        }

        foreach (var claim in told.Claims.Where(c => c is { Kind: ClaimKind.Figure, Field: not null, Value: not null }))
        {
            yield return Figure(claim.Field!, claim.Value!.Value, claim.DocumentId, claim.Text);
        }
    }

    // A state, its ministry and its minister are one party; a kind of people is its words.
    private static ToldValue Party(string field, Participant party, string id)
    {
        var actor = party.Actor;
        string key = actor.Code.IsEmpty ? actor.Name.ToLowerInvariant() : actor.Code.Value;
        return new ToldValue(field, key, actor.Code.IsEmpty ? actor.Name : $"{actor.Name} ({actor.Code})", new Telling(id, party.Text.Length == 0 ? actor.Name : party.Text));
    }

    private static ToldValue Figure(string kind, Quantity value, string id, string words)
    {
        string number = value.Best.ToString(CultureInfo.InvariantCulture);
        string text = value.IsOpen ? number + " or more" : value.IsOne ? number
            : string.Create(CultureInfo.InvariantCulture, $"{value.Low} to {value.High}");
        return new ToldValue(kind, text, text, new Telling(id, words));
    }
}
