namespace Casus;

/// <summary>How what several reports tell stands together.</summary>
public enum Agreement : byte
{
    /// <summary>All that tell it tell the same, and they are several.</summary>
    Agreed,

    /// <summary>Only one tells it.</summary>
    OnlyOne,

    /// <summary>They tell it otherwise.</summary>
    Differs,
}
