using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Casus.Sources.Files;

/// <summary>Makes the runtime report gzip files that are cut off; by default it takes a cut for the end.</summary>
internal static class StrictGzip
{
    /// <summary>Sets the runtime's switch. It is read once, at the first decompression in the process, so it is set as this library loads.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A lost half of an archive must not pass for its end, whoever opens a stream first.")]
    internal static void Set() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);
}
