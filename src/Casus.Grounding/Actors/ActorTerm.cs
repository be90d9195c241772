namespace Casus.Grounding.Actors;

/// <summary>What an actor is for a span of years: one row of the actor files.</summary>
/// <param name="Code">Its code in these years.</param>
/// <param name="Sector">Its sector in these years.</param>
/// <param name="Office">The office held; empty for none.</param>
/// <param name="From">First year, or 0 when open.</param>
/// <param name="To">Last year, or 9999 when open.</param>
internal sealed record ActorTerm(ActorCode Code, string Sector, string Office, int From, int To)
{
    public bool Holds(int year) => year >= From && year <= To;
}
