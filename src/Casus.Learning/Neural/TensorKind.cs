namespace Casus.Learning.Neural;

/// <summary>How the numbers of a tensor are kept in a file.</summary>
public enum TensorKind : byte
{
    /// <summary>32-bit floating point, [rows, columns].</summary>
    Real = 0,

    /// <summary>Signed bytes, [rows, columns], with one 32-bit floating point scale a row: value = scale × byte.</summary>
    Bytes = 1,

    /// <summary>Unsigned 32-bit keys, [rows, columns].</summary>
    Keys = 2,

    /// <summary>UTF-8 text; rows is the number of its bytes.</summary>
    Text = 3,
}
