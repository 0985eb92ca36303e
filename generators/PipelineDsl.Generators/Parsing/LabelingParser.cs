using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads a <c>[LabelingFunctions]</c> class.</summary>
internal static class LabelingParser
{
    private const int LeastFunctions = 3;

    /// <summary>The model, or null when nothing can be emitted for it.</summary>
    public static LabelingModel? Parse(INamedTypeSymbol type, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        if (KnownAttributes.LabelingFunctions.FindOn(type) is not { AttributeClass.TypeArguments: [var row, var label] } declaration) return null;
        if (row.TypeKind == TypeKind.Error || label.TypeKind == TypeKind.Error) return null;
        var recording = new FirstErrorSink(sink);
        if (!DeclaredTypeRules.Check(type, "LabelingFunctions", recording, cancellationToken)) return null;
        EquatableArray<LabelClassModel> classes = LabelClasses.Of(label);
        if (classes.Count is < 2 or > LabelClasses.Maximum)
        {
            recording.Report(LabelingDeclarationRules.LabelDoesNotFit, SymbolLocations.OfAttribute(declaration, cancellationToken), type.Name, label.Name);
        }

        var scope = new LabelingScope(type, row, label, recording, cancellationToken);
        List<PreprocessModel> preprocessed = [];
        List<LabelingFunctionModel> functions = [];
        foreach (IMethodSymbol method in SourceOrder.MembersOf(type).OfType<IMethodSymbol>())
        {
            if (KnownAttributes.Preprocess.FindOn(method) is not null && PreprocessParser.Parse(scope, method) is { } value) preprocessed.Add(value);
        }

        int declared = 0;
        foreach (IMethodSymbol method in SourceOrder.MembersOf(type).OfType<IMethodSymbol>())
        {
            if (KnownAttributes.LabelingFunction.FindOn(method) is null) continue;
            declared++;
            if (LabelingFunctionParser.Parse(scope, method, preprocessed) is { } function) functions.Add(function);
        }

        if (declared < LeastFunctions)
        {
            string count = declared switch { 0 => "no labeling function", 1 => "one labeling function", _ => "two labeling functions" };
            recording.Report(LabelingDeclarationRules.TooFew, SymbolLocations.OfIdentifier(type), type.Name, count);
        }

        return new LabelingModel(
            DeclaredTypes.Of(type),
            TypeNames.FullyQualified(row),
            TypeNames.FullyQualified(label),
            classes,
            preprocessed.ToEquatableArray(),
            functions.ToEquatableArray(),
            DeclarationError.Of(recording.FirstError));
    }
}
