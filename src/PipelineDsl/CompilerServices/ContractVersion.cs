namespace PipelineDsl.CompilerServices;

/// <summary>
/// The version of what generated code calls. The generator refuses to emit against a runtime library of an older contract; members that
/// generated code calls are only ever added.
/// </summary>
public static class ContractVersion
{
    /// <summary>The contract of this runtime library.</summary>
    public const int Current = 2;
}
