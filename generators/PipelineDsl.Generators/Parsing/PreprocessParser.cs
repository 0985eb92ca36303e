using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads a <c>[Preprocess]</c> method: the row, and perhaps a buffer, to anything.</summary>
internal static class PreprocessParser
{
    public static PreprocessModel? Parse(LabelingScope scope, IMethodSymbol method)
    {
        string? problem = LabelingScope.WhyNotCallable(method) ?? (method.ReturnsVoid ? "it returns nothing" : null);
        var arguments = new List<string>();
        string? buffer = null;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (scope.IsRow(parameter.Type) && LabelingScope.RowArgument(parameter) is { } row)
            {
                arguments.Add(row);
            }
            else if (KnownAttributes.TextBuffer.Matches(parameter.Type) && parameter.RefKind == RefKind.None && buffer is null)
            {
                buffer = Identifier.Escape(method.Name);
                arguments.Add("buffers." + buffer);
            }
            else
            {
                problem ??= $"its parameter '{parameter.Name}' is neither the row '{scope.Row.Name}' nor a TextBuffer";
            }
        }

        if (problem is null)
        {
            return new PreprocessModel(Identifier.Escape(method.Name), string.Join(", ", arguments), scope.Locals.For(method.Name), TypeNames.FullyQualified(method.ReturnType), buffer);
        }

        scope.Report(LabelingDeclarationRules.PreprocessDoesNotFit, SymbolLocations.OfIdentifier(method), method.Name, problem);
        return null;
    }
}
