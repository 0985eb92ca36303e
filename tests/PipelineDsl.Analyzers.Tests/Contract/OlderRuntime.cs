using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PipelineDsl.Analyzers.Tests.Harness;

namespace PipelineDsl.Analyzers.Tests.Contract;

/// <summary>What a project references when its runtime library is older than the generator: the attributes, with a contract of its own.</summary>
internal static class OlderRuntime
{
    private const string Library = """
        using System;
        [assembly: System.Reflection.AssemblyVersion("0.0.9.0")]
        namespace PipelineDsl
        {
            public sealed class FeatureSchemaAttribute : Attribute;
            public sealed class EventTimeAttribute : Attribute;
            public sealed class FeatureSetAttribute<TRow> : Attribute;
            public sealed class PipelineAttribute<TRow> : Attribute;
            public sealed class FeatureAttribute : Attribute;
        }

        """;

    /// <summary>The framework and a library of contract 0.</summary>
    public static ImmutableArray<MetadataReference> References { get; } = WithContract("public const int Current = 0;");

    /// <summary>The framework and a library whose contract class has this body.</summary>
    public static ImmutableArray<MetadataReference> WithContract(string contract)
    {
        string code = $"{Library}namespace PipelineDsl.CompilerServices {{ public static class ContractVersion {{ {contract} }} }}";
        CSharpCompilation library = CSharpCompilation.Create(
            "PipelineDsl",
            [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)],
            TestReferences.Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = library.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return [.. TestReferences.Framework, MetadataReference.CreateFromImage(image.ToArray())];
    }
}
