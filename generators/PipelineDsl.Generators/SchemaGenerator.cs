using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Emission;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Parsing;

namespace PipelineDsl.Generators;

/// <summary>Adds a <c>RowSchema</c> to every <c>[FeatureSchema]</c> type.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => DeclarationSteps.Register(
        context,
        TrackingNames.Schema,
        KnownAttributes.FeatureSchema,
        static (type, _, cancellationToken) => SchemaParser.Parse(type, DiagnosticSink.None, cancellationToken),
        static model => model.Type,
        SchemaEmitter.Emit);
}
