namespace Casus;

/// <summary>What kind of claim.</summary>
public enum ClaimKind : byte
{
    /// <summary>Someone says he did it.</summary>
    Responsibility,

    /// <summary>Someone says he did not, or that it did not happen.</summary>
    Denial,

    /// <summary>Someone takes an earlier statement back.</summary>
    Retraction,

    /// <summary>Someone is said to have done it or to belong to those who did.</summary>
    Allegation,

    /// <summary>Someone says it will happen.</summary>
    Prediction,

    /// <summary>Someone says what it was like.</summary>
    Characterisation,

    /// <summary>A number told of it.</summary>
    Figure,
}
