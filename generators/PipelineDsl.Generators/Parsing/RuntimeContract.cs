using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Parsing;

/// <summary>
/// What generated code may call. Members are only ever added to it, so a runtime library that is newer than this generator fits and an older one does not.
/// </summary>
internal static class RuntimeContract
{
    /// <summary>The contract that generated code is written against: <c>ContractVersion.Current</c> of the library in this repository.</summary>
    public const int Required = 2;

    private const string VersionType = "PipelineDsl.CompilerServices.ContractVersion";
    private const string VersionField = "Current";

    /// <summary>The contract of the runtime library that a compilation references; 0 when it says none.</summary>
    public static int VersionOf(Compilation compilation)
    {
        int version = 0;
        foreach (INamedTypeSymbol type in compilation.GetTypesByMetadataName(VersionType))
        {
            foreach (ISymbol member in type.GetMembers(VersionField))
            {
                if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: int value }) version = Math.Max(version, value);
            }
        }

        return version;
    }

    /// <summary>Whether generated code can run on the referenced library.</summary>
    public static bool IsMet(Compilation compilation) => VersionOf(compilation) >= Required;

    /// <summary>Lets declarations through only when generated code can run on the referenced library; the analyzers say why nothing is generated.</summary>
    public static IncrementalValuesProvider<T> WhenRuntimeFits<T>(this IncrementalValuesProvider<T> declarations, IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<bool> isMet = context.CompilationProvider.Select(static (compilation, _) => IsMet(compilation)).WithTrackingName(TrackingNames.Runtime);
        return declarations.Combine(isMet).Where(static pair => pair.Right).Select(static (pair, _) => pair.Left);
    }
}
