using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PipelineDsl.Generators.Tests.Kit;

namespace PipelineDsl.Generators.Tests.Contract;

/// <summary>Runtime libraries of other versions: the attributes, and what they say of their contract.</summary>
internal static class RuntimeLibraries
{
    private const string Name = "PipelineDsl";

    private const string Attributes = """
        namespace PipelineDsl
        {
            public sealed class FeatureSchemaAttribute : Attribute;
            public sealed class FeatureSetAttribute<TRow> : Attribute;
            public sealed class PipelineAttribute<TRow> : Attribute;
            public sealed class ModelAttribute<TPipeline> : Attribute;
            public sealed class FeatureAttribute : Attribute;
        }

        """;

    /// <summary>Declarations that compile against any of the libraries, one of each kind.</summary>
    public const string Declarations = """
        [FeatureSchema] public partial record Visit { public float Length { get; init; } }
        [FeatureSet<Visit>] public partial class VisitFeatures { [Feature] static float Size(Visit v) => v.Length; }
        [Pipeline<Visit>] public partial class VisitPipeline { [Feature] static float Size(Visit v) => v.Length; }
        [Model<VisitPipeline>] public partial class VisitModel;
        """;

    /// <summary>A compilation of the declarations against a library whose contract class has this body; null for a library without one.</summary>
    public static CSharpCompilation CompileAgainst(string? contract)
    {
        string version = contract is null ? "" : $"namespace PipelineDsl.CompilerServices {{ public static class ContractVersion {{ {contract} }} }}";
        CSharpCompilation library = WithoutRuntime(GeneratorHarness.Compile(Name, [], Attributes + version)).WithOptions(new(OutputKind.DynamicallyLinkedLibrary));
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = library.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return WithoutRuntime(GeneratorHarness.Compile(Declarations)).AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
    }

    private static CSharpCompilation WithoutRuntime(CSharpCompilation compilation) =>
        compilation.RemoveReferences(compilation.References.Where(reference => Path.GetFileNameWithoutExtension(reference.Display)!.StartsWith(Name, StringComparison.Ordinal)));
}
