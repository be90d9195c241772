namespace Casus.Tests.Sources.Fuzzing;

/// <summary>What was seen of one kind of file.</summary>
/// <param name="Inputs">Files broken and read.</param>
/// <param name="Reports">Reports that came out.</param>
/// <param name="Documents">Of these, the ones in which a text was found.</param>
/// <param name="Problems">Problems told.</param>
/// <param name="Notices">Notes told.</param>
internal sealed record FuzzCount(long Inputs, long Reports, long Documents, long Problems, long Notices)
{
    public static FuzzCount operator +(FuzzCount one, FuzzCount other) => new(
        one.Inputs + other.Inputs, one.Reports + other.Reports, one.Documents + other.Documents, one.Problems + other.Problems, one.Notices + other.Notices);
}
