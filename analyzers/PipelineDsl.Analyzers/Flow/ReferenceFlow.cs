using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary><c>ref</c> variables: reading and writing them reads and writes what they refer to.</summary>
internal sealed class ReferenceFlow(BodyWalker walker)
{
    private readonly Dictionary<ISymbol, ImmutableArray<FlowTarget>> _targets = new(SymbolEqualityComparer.Default);

    /// <summary>A variable refers to what an expression names from here on.</summary>
    public void Bind(ISymbol variable, IOperation target)
    {
        // Which one it is depends on what decided about it.
        bool isFixed = target is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation;
        OriginSet decided = isFixed ? OriginSet.Empty : walker.Evaluate(target).Depends;
        Bind(variable, TargetsOf(target), decided);
    }

    public void Bind(ISymbol variable, ImmutableArray<FlowTarget> targets, OriginSet decided)
    {
        ImmutableArray<FlowTarget> known = _targets.TryGetValue(variable, out ImmutableArray<FlowTarget> bound) ? bound : [];
        _targets[variable] = [.. known.Union(targets)];
        walker.Variables.Set(variable, FlowValue.DependingOn(decided));
    }

    public FlowValue Read(ISymbol variable)
    {
        FlowValue value = walker.Variables[variable];
        if (!_targets.TryGetValue(variable, out ImmutableArray<FlowTarget> targets)) return value;
        foreach (FlowTarget target in targets)
        {
            FlowValue whole = target switch
            {
                { Variable: { } other } => walker.Variables[other],
                { Member: { } member } => walker.Members.Read(target.Object, member, step: null),
                _ => walker.Dependencies.Elements(target.Object, element: null).Under(walker.Flatten(target.Object)),
            };
            value = value.Join(target.Parts.Aggregate(whole, (part, member) => walker.Members.Read(part, member, step: null)));
        }

        return value;
    }

    public void Write(ISymbol variable, FlowValue value)
    {
        value = value.Under(walker.Variables[variable].Depends);
        if (_targets.TryGetValue(variable, out ImmutableArray<FlowTarget> targets)) Write(targets, value);
        else walker.Variables.Set(variable, value);
    }

    public void Write(ImmutableArray<FlowTarget> targets, FlowValue value)
    {
        bool isOnlyOne = targets.Length == 1;
        foreach (FlowTarget target in targets)
        {
            if (target.Variable is { } variable) walker.Variables.Set(variable, Written(walker.Variables[variable], target.Parts, value, isOnlyOne));
            else if (target.Member is { } member && walker.Pseudo.IsElements(member)) walker.Heap.Add(target.Object, Written(FlowValue.Empty, target.Parts, value, isOnlyOne));
            else if (target.Member is { } stored) walker.Heap.Store(target.Object, stored, Written(walker.Members.Read(target.Object, stored, step: null), target.Parts, value, isOnlyOne));
            else walker.Heap.Leave(target.Object, value);
        }
    }

    public ImmutableArray<FlowTarget> TargetsOf(IOperation? operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation { Local: { IsRef: true } local } when _targets.TryGetValue(local, out ImmutableArray<FlowTarget> targets):
                return targets;
            case ILocalReferenceOperation local: return [FlowTarget.Of(local.Local)];
            case IParameterReferenceOperation parameter: return [FlowTarget.Of(parameter.Parameter)];
            case IInstanceReferenceOperation: return [FlowTarget.Of(walker.Variables.Receiver)];
            case IDeclarationExpressionOperation declaration: return TargetsOf(declaration.Expression);
            case IConversionOperation conversion: return TargetsOf(conversion.Operand);
            case IConditionalOperation conditional: return [.. TargetsOf(conditional.WhenTrue), .. TargetsOf(conditional.WhenFalse)];
            case IFieldReferenceOperation { Instance: null } field: return [FlowTarget.Of(field.Field.OriginalDefinition)];
            case IFieldReferenceOperation { Instance: { Type.IsValueType: true } instance } field: return [.. TargetsOf(instance).Select(target => target.Append(field.Field))];
            case IFieldReferenceOperation { Instance: { } instance } field: return [FlowTarget.Of(walker.Evaluate(instance), field.Field)];
            case IArrayElementReferenceOperation element: return [FlowTarget.Of(walker.Evaluate(element.ArrayReference), walker.Pseudo.Elements)];
            case IInlineArrayAccessOperation access: return TargetsOf(access.Instance);
            case IImplicitIndexerReferenceOperation indexer: return [FlowTarget.Of(walker.Evaluate(indexer.Instance), walker.Pseudo.Elements)];
            case IPropertyReferenceOperation property: return TargetsOf(property.Instance, property.Arguments);
            case IInvocationOperation call: return TargetsOf(call.Instance, call.Arguments);
            case null: return [];
            default: return [FlowTarget.Of(walker.Evaluate(operation), member: null)];
        }
    }

    // What a method returns a reference to is one of the variables or objects that it was given a reference to.
    private ImmutableArray<FlowTarget> TargetsOf(IOperation? instance, ImmutableArray<IArgumentOperation> arguments)
    {
        ImmutableArray<FlowTarget>.Builder targets = ImmutableArray.CreateBuilder<FlowTarget>();
        if (instance is not null)
        {
            targets.Add(FlowTarget.Of(walker.Evaluate(instance), member: null));
            if (instance.Type is { IsValueType: true }) targets.AddRange(TargetsOf(instance));
        }

        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { RefKind: not RefKind.None }) targets.AddRange(TargetsOf(argument.Value));
            targets.Add(FlowTarget.Of(walker.Evaluate(argument.Value), member: null));
        }

        return targets.ToImmutable();
    }

    private FlowValue Written(FlowValue whole, ImmutableArray<ISymbol> parts, FlowValue value, bool isOnlyOne, int index = 0)
    {
        if (index == parts.Length) return isOnlyOne ? value : whole.Join(value);
        FlowValue part = walker.Members.Read(whole, parts[index], step: null);
        return whole.With(parts[index], Written(part, parts, value, isOnlyOne, index + 1));
    }
}
