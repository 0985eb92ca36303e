using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>A feature method before its parameters are read: what it yields and under which names.</summary>
internal sealed class FeatureHeader
{
    private FeatureHeader(IMethodSymbol method, string local, string resultType, IReadOnlyList<OutputModel> outputs) =>
        (Method, Local, ResultType, Outputs) = (method, local, resultType, outputs);

    public IMethodSymbol Method { get; }

    public string Local { get; }

    public string ResultType { get; }

    public IReadOnlyList<OutputModel> Outputs { get; }

    /// <summary>Reads the result type and the encoders, and makes the values known to <c>[From]</c>; null when nothing usable is left.</summary>
    public static FeatureHeader? Parse(GraphScope scope, IMethodSymbol method, AttributeData attribute)
    {
        int version = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Version").Value.Value as int? ?? 1;
        string local = scope.Locals.For(method.Name);
        var outputs = new List<OutputModel>();
        var names = new List<OutputNames>();
        bool isTuple = method.ReturnType is INamedTypeSymbol { IsTupleType: true };
        if (method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            foreach (IFieldSymbol element in tuple.TupleElements)
            {
                Add(new OutputNames(method.Name + "_" + element.Name, element.Name), element.Type, local + "." + Identifier.Escape(element.Name), $"The element {element.Name} of <c>{method.Name}</c>.");
            }
        }
        else
        {
            Add(new OutputNames(method.Name), method.ReturnType, local, $"What <c>{method.Name}</c> gives.");
        }

        if (outputs.Count == names.Count) EncoderTargets.Check(scope, method, names);
        return outputs.Count == 0 ? null : new FeatureHeader(method, local, ResultText(method.ReturnType), outputs);

        void Add(OutputNames named, ITypeSymbol symbol, string expression, string summary)
        {
            string name = named.Name;
            names.Add(named);
            TypeRef type = TypeRefs.OfFeature(symbol);
            if (!FeatureTypes.IsFeature(type))
            {
                scope.Report(PipelineRules.UnsupportedFeatureType, SymbolLocations.OfType(method, scope.CancellationToken), name, symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
                return;
            }

            EncodingModel encoding = EncoderChainParser.Parse(scope, method, named, type);
            ulong fingerprint = Fingerprints.Of(name, type, version, encoding, method.Parameters.SelectMany(parameter => ParameterFingerprint(parameter)));
            var output = new OutputModel(name, type, false, expression, summary, version, fingerprint, encoding);
            outputs.Add(output);
            scope.Outputs.Add(new NamedOutput(method.Name, "", "", isTuple, output));
        }
    }

    private static IEnumerable<string> ParameterFingerprint(IParameterSymbol parameter)
    {
        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            if (AttributeExpression.Of(attribute) is { } text) yield return text;
        }

        yield return TypeNames.FullyQualified(parameter.Type);
    }

    private static string ResultText(ITypeSymbol type) => TypeRefs.Of(type).FullName;
}
