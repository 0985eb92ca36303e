using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>Tags of descriptors.</summary>
internal static class RuleTags
{
    /// <summary>
    /// Of leakage errors: settings and #pragma do not touch what is not configurable; [SuppressMessage] would still work, and does so for all but the
    /// compiler's own errors.
    /// </summary>
    public static string[] NoWayOut { get; } = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];
}
