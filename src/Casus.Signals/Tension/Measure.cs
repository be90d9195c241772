namespace Casus.Signals.Tension;

/// <summary>What of a day is counted or summed.</summary>
public enum Measure : byte
{
    /// <summary>Acts of quad classes 3 and 4.</summary>
    Conflict,

    /// <summary>Acts of quad classes 1 and 2.</summary>
    Cooperation,

    /// <summary>Acts of quad class 3.</summary>
    VerbalConflict,

    /// <summary>Acts of quad class 4.</summary>
    MaterialConflict,

    /// <summary>Acts of quad class 1.</summary>
    VerbalCooperation,

    /// <summary>Acts of quad class 2.</summary>
    MaterialCooperation,

    /// <summary>Sum on the Goldstein scale; no count.</summary>
    Goldstein,

    /// <summary>Sum of PLOVER's scores; no count.</summary>
    Plover,
}
