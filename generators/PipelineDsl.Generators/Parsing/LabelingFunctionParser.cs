using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads a <c>[LabelingFunction]</c> method: the row and what was preprocessed, to a label or null.</summary>
internal static class LabelingFunctionParser
{
    public static LabelingFunctionModel? Parse(LabelingScope scope, IMethodSymbol method, IReadOnlyList<PreprocessModel> preprocessed)
    {
        string? problem = LabelingScope.WhyNotCallable(method) ?? (IsLabel(scope, method.ReturnType) ? null : $"it returns no '{scope.Label.Name}?'");
        var arguments = new List<string>();
        var reads = new List<int>();
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (KnownAttributes.From.FindOn(parameter) is { } from)
            {
                int place = Find(from.ConstructorArguments.FirstOrDefault().Value as string, preprocessed);
                if (place < 0) problem ??= $"[From] on '{parameter.Name}' names no [Preprocess] method of the class";
                else if (parameter.RefKind != RefKind.None) problem ??= $"its parameter '{parameter.Name}' is passed by reference";
                else if (preprocessed[place].Type != TypeNames.FullyQualified(parameter.Type)) problem ??= $"its parameter '{parameter.Name}' is not of the type that '{preprocessed[place].Name.TrimStart('@')}' returns";
                else
                {
                    arguments.Add(preprocessed[place].Local);
                    reads.Add(place);
                }
            }
            else if (scope.IsRow(parameter.Type) && LabelingScope.RowArgument(parameter) is { } row)
            {
                arguments.Add(row);
            }
            else
            {
                problem ??= $"its parameter '{parameter.Name}' is neither the row '{scope.Row.Name}' nor a preprocessed value by [From]";
            }
        }

        if (problem is null) return new LabelingFunctionModel(Identifier.Escape(method.Name), string.Join(", ", arguments), reads.Distinct().OrderBy(place => place).ToEquatableArray());
        scope.Report(LabelingDeclarationRules.FunctionDoesNotFit, SymbolLocations.OfIdentifier(method), method.Name, problem);
        return null;
    }

    private static bool IsLabel(LabelingScope scope, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type, scope.Label);

    private static int Find(string? name, IReadOnlyList<PreprocessModel> preprocessed)
    {
        for (int i = 0; i < preprocessed.Count; i++)
        {
            if (preprocessed[i].Name.TrimStart('@') == name) return i;
        }

        return -1;
    }
}
