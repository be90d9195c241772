namespace Casus;

/// <summary>How far a mediation has come.</summary>
public enum MediationStage : byte
{
    /// <summary>A third party has offered.</summary>
    Offered,

    /// <summary>All parties have accepted.</summary>
    Accepted,

    /// <summary>Talks are held.</summary>
    Talks,

    /// <summary>An agreement was reached.</summary>
    Agreed,

    /// <summary>A party has refused.</summary>
    Rejected,

    /// <summary>Talks ended without agreement.</summary>
    Failed,
}
