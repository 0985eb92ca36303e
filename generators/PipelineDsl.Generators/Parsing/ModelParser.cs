using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads a <c>[Model]</c> class.</summary>
internal static class ModelParser
{
    /// <summary>The model, or null when nothing can be emitted for it.</summary>
    public static ModelModel? Parse(INamedTypeSymbol type, Compilation compilation, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        if (KnownAttributes.Model.FindOn(type) is not { AttributeClass.TypeArguments: [var pipeline] } declaration) return null;
        var recording = new FirstErrorSink(sink);
        if (!DeclaredTypeRules.Check(type, "Model", recording, cancellationToken) || pipeline is not INamedTypeSymbol { TypeKind: not TypeKind.Error } pipelineType) return null;
        if (KnownAttributes.Pipeline.FindOn(pipelineType) is not { AttributeClass.TypeArguments: [INamedTypeSymbol row] }
            || SchemaParser.ParseShape(row, cancellationToken) is not { } shape)
        {
            recording.Report(ModelRules.NotAPipeline, SymbolLocations.OfAttribute(declaration, cancellationToken), pipelineType.Name, type.Name);
            return null;
        }

        if (!DeclaredTypeRules.CanHaveMembers(pipelineType, compilation, cancellationToken) || !DeclaredTypeRules.CanHaveMembers(row, compilation, cancellationToken)) return null;
        CheckLabel(type, row, shape, recording);
        string trainer = Trainer(type, recording) ?? "";
        PipelineFacts facts = PipelineParser.Facts(pipelineType, compilation, cancellationToken);
        SplitModel? split = SplitParser.Parse(type, shape, facts, recording, cancellationToken);
        return new ModelModel(
            DeclaredTypes.Of(type),
            TypeNames.FullyQualified(pipelineType),
            TypeNames.FullyQualified(row),
            facts.OtherRowTypes,
            trainer,
            split ?? TimeSplitModel.None,
            DeclarationError.Of(recording.FirstError));
    }

    private static void CheckLabel(INamedTypeSymbol type, INamedTypeSymbol row, SchemaShape shape, DiagnosticSink sink)
    {
        string? problem = shape.Label is not { } label ? $"'{row.Name}' has no [Label] column"
            : label.Type.Kind != ValueKind.Boolean ? $"the label '{label.Name}' is '{label.Type.FullName}'; a model learns a bool so far"
            : null;
        if (problem is not null) sink.Report(ModelRules.LabelDoesNotFit, SymbolLocations.OfIdentifier(type), type.Name, problem);
    }

    private static string? Trainer(INamedTypeSymbol type, DiagnosticSink sink)
    {
        List<AttributeData> trainers = [.. type.GetAttributes().Where(attribute => KnownAttributes.Trainer.IsBaseOf(attribute.AttributeClass))];
        if (trainers.Count == 1) return AttributeExpression.Of(trainers[0]);
        sink.Report(
            ModelRules.TrainerCount,
            SymbolLocations.OfIdentifier(type),
            type.Name,
            trainers.Count == 0 ? "no trainer" : $"{trainers.Count} trainers");
        return null;
    }
}
