namespace Casus;

/// <summary>Whether an event happened, by its report.</summary>
public enum EventStatus : byte
{
    /// <summary>Told as having happened or happening.</summary>
    Actual,

    /// <summary>Told as planned or promised.</summary>
    Intended,

    /// <summary>Threatened.</summary>
    Threatened,

    /// <summary>Possible, conditional, predicted or asked for.</summary>
    Hypothetical,

    /// <summary>Said not to have happened.</summary>
    Denied,
}
