using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>
/// Calls into code that is not at hand. The result depends on all that is given, all that is given flows into whatever can be written to,
/// and delegates run with any of it. Some generic code is known to do no more than hand values on.
/// </summary>
internal sealed class UnknownCallFlow(BodyWalker walker)
{
    public FlowValue Call(FlowCall call)
    {
        IMethodSymbol method = call.Method.OriginalDefinition;
        ImmutableArray<UnknownPart> parts = [.. PartsOf(call, method)];
        FlowValue answers = RunDelegates(call, parts);
        ISet<ITypeSymbol> returned = UnknownPart.TypeParametersOf(method.ReturnType);
        FlowValue result = FlowValue.Empty;
        OriginSet asked = OriginSet.Empty;
        foreach (UnknownPart part in parts)
        {
            FlowValue passed = Pass(part, method, returned, parts);
            result = result.Join(passed);
            asked = asked.Union(passed.Depends);
        }

        bool isProjection = ParametricCode.IsProjection(method);
        if (!answers.IsEmpty)
        {
            OriginSet decided = walker.Flatten(answers);
            result = isProjection || returned.Count > 0 && !AnswersAreConditions(parts, returned) ? result.Join(answers) : result;
            if (!isProjection) result = result.Under(decided);
            asked = asked.Union(decided);
        }

        LeaveBehind(call, method, parts, answers, asked);
        walker.Faults.UnknownCall(call, asked);
        return Shape(call, method, result, parts).Showing(InjectiveMembers.ShownBy(call));
    }

    /// <summary>A new object of a type whose code is not at hand.</summary>
    public FlowValue Construct(FlowCall call, ITypeSymbol type)
    {
        IMethodSymbol constructor = call.Method.OriginalDefinition;
        ImmutableArray<UnknownPart> parts = [.. PartsOf(call, constructor)];
        FlowValue held = RunDelegates(call, parts);
        OriginSet depends = OriginSet.Empty;
        foreach (UnknownPart part in parts)
        {
            bool isBlind = part.Own.Count > 0 && part.Own.All(own => ParametricCode.IsBlindTo((ITypeParameterSymbol)own, constructor));
            bool isWhole = part.Declared is ITypeParameterSymbol || TypeFacts.ElementOf(part.Type) is null || type.IsRefLikeType || TypeFacts.IsView(type);
            held = held.Join(isWhole ? part.Value : walker.Dependencies.Elements(part.Value, TypeFacts.ElementOf(part.Type)));
            depends = depends.Union(!isBlind ? walker.Flatten(part.Value, part.Step) : isWhole ? OriginSet.Empty : walker.Dependencies.Number(part.Value, TypeFacts.ElementOf(part.Type)));
        }

        LeaveBehind(call, constructor, parts, FlowValue.Empty, depends);
        walker.Faults.UnknownCall(call, depends);
        return type.IsValueType ? held.Under(depends).Showing(InjectiveMembers.ShownBy(call)) : walker.Heap.Allocate(call.Site, type, FlowValue.DependingOn(depends).With(walker.Pseudo.Elements, held));
    }

    private IEnumerable<UnknownPart> PartsOf(FlowCall call, IMethodSymbol method)
    {
        if (!call.Method.IsStatic && (call.Instance is not null || !call.Receiver.IsEmpty))
        {
            yield return new UnknownPart(walker.Dependencies.Refresh(call.Receiver), method.ContainingType, call.Instance?.Type ?? call.Method.ContainingType, call.Instance, Argument: null, call.ReceiverStep);
        }

        foreach (FlowArgument argument in call.Arguments)
        {
            ITypeSymbol? actual = argument.Parameter?.Type ?? argument.Operation?.Type;
            yield return new UnknownPart(walker.Dependencies.Refresh(argument.Value), argument.Parameter?.OriginalDefinition.Type, actual, argument.Operation, argument, call.StepOf(argument));
        }
    }

    private FlowValue Pass(UnknownPart part, IMethodSymbol method, ISet<ITypeSymbol> returned, ImmutableArray<UnknownPart> parts)
    {
        FlowValue value = part.Value.WithoutFunctions();
        if (ParametricCode.AsksOnlyForNumber(method)) return FlowValue.DependingOn(walker.Dependencies.Number(value, TypeFacts.ElementOf(part.Type)));
        ISet<ITypeSymbol> own = part.Own;
        bool isReceiver = part.Argument is null;
        bool isBlind = own.Count > 0 && (isReceiver ? own.Any(IsBlind) : own.All(IsBlind));
        bool IsBlind(ITypeSymbol parameter) => ParametricCode.IsBlindTo((ITypeParameterSymbol)parameter, method);
        OriginSet seen = isBlind ? OriginSet.Empty : walker.Flatten(value, part.Step);
        if (own.Overlaps(returned))
        {
            FlowValue elements = walker.Dependencies.Elements(value, TypeFacts.ElementOf(part.Type));
            bool isOne = method.ReturnType is ITypeParameterSymbol || !TypeFacts.IsContainer(method.ReturnType) && !TypeFacts.IsReference(method.ReturnType) && !method.ReturnType.IsRefLikeType;
            bool isWhole = part.Declared is ITypeParameterSymbol;
            FlowValue handed = isWhole ? value : isOne ? elements : value.Join(FlowValue.DependingOn(elements.Depends));
            return handed.Under(seen).Under(isWhole ? OriginSet.Empty : walker.Dependencies.Number(value, TypeFacts.ElementOf(part.Type)));
        }

        bool isHandedOver = isBlind && (isReceiver || parts.Any(other => other.Given.Overlaps(own)));
        if (isHandedOver) return FlowValue.DependingOn(walker.Dependencies.Number(value, TypeFacts.ElementOf(part.Type)));
        if (part.Value.IsSimple && part.Value.IsEmpty) return FlowValue.Empty;
        return isBlind && method.ReturnsVoid ? FlowValue.Empty : FlowValue.DependingOn(walker.Flatten(value, part.Step));
    }

    // A delegate may be given anything, its own answers too (as in a fold).
    private FlowValue RunDelegates(FlowCall call, ImmutableArray<UnknownPart> parts)
    {
        FlowValue answers = FlowValue.Empty;
        if (parts.All(part => part.Value.Functions.IsEmpty)) return answers;
        FlowValue given = parts.Aggregate(FlowValue.Empty, (all, part) => all.Join(part.Value.WithoutFunctions()));
        bool isAskedOnce = ParametricCode.NeverAsksAgain(call.Method) && parts.Count(part => !part.Value.Functions.IsEmpty) == 1;
        foreach (UnknownPart part in parts.Where(part => !part.Value.Functions.IsEmpty))
        {
            FlowValue before;
            do
            {
                before = answers;
                FlowEnvironment notRun = walker.Variables.Environment;
                answers = answers.Join(walker.Functions.RunWithAny(part.Value, isAskedOnce ? given : given.Join(answers), call));
                walker.Variables.Environment = walker.Variables.Environment.Join(notRun);
            }
            while (!answers.Equals(before));
        }

        return answers;
    }

    private void LeaveBehind(FlowCall call, IMethodSymbol method, ImmutableArray<UnknownPart> parts, FlowValue answers, OriginSet asked)
    {
        bool argumentsAreLeftAlone = ParametricCode.LeavesArgumentsAlone(method);
        foreach (UnknownPart target in parts)
        {
            if (target.Argument is { IsWritten: true, Operation: { } written })
            {
                FlowValue left = Others(parts, method, answers, target: null, target.Own).Under(asked);
                walker.Assignments.Assign(written, Shape(call, method, left, parts, target.Type));
                continue;
            }

            bool isReceiver = target.Argument is null;
            if (!isReceiver && argumentsAreLeftAlone) continue;
            if (isReceiver && target.Type is { IsValueType: true } type)
            {
                if (CanLeaveIn(target.Operation, type, call.Method))
                {
                    FlowValue left = Others(parts, method, answers, target, target.Own);
                    walker.Assignments.Assign(target.Operation!, target.Value.Join(left));
                }

                if (!type.IsRefLikeType && !TypeFacts.IsView(type)) continue;
            }

            // Objects that a collection keeps are not changed by it.
            if (!isReceiver && target.Declared is ITypeParameterSymbol parameter && ParametricCode.IsBlindTo(parameter, method)) continue;
            bool isCollection = isReceiver && target.Own.Count > 0 && target.Own.Any(own => ParametricCode.IsBlindTo((ITypeParameterSymbol)own, method));
            FlowValue others = Others(parts, method, answers, target, target.Own);
            bool mayChange = parts.Length > 1 || call.Method.MethodKind != MethodKind.PropertyGet && !(walker.Control.Current.IsEmpty && target.Value.Depends.IsEmpty);
            if (!mayChange) continue;
            if (isCollection) KeepIn(target, others, parts);
            else if (!walker.Heap.Leave(target.Value, others) && !others.IsEmpty && TypeFacts.IsMutable(target.ActualType)) walker.Assignments.Lose(target.Operation, others);
        }
    }

    // What a collection is given becomes its elements; keys, positions and conditions decide which and how many.
    private void KeepIn(UnknownPart target, FlowValue others, ImmutableArray<UnknownPart> parts)
    {
        OriginSet decided = OriginSet.Empty;
        foreach (UnknownPart part in parts)
        {
            if (!ReferenceEquals(part, target)) decided = decided.Union(part.Own.Overlaps(target.Own) && part.Value.Functions.IsEmpty ? walker.Dependencies.Number(WithoutDependence(part), TypeFacts.ElementOf(part.Type)) : walker.Flatten(part.Value.WithoutFunctions(), part.Step));
        }

        bool isKept = walker.Heap.Add(target.Value, others) && walker.Heap.Taint(target.Value, decided);
        if (!isKept) walker.Assignments.Lose(target.Operation, others.Under(decided));
    }

    // One thing is added whatever it is; of a collection, its number.
    private static FlowValue WithoutDependence(UnknownPart part) => part.Declared is ITypeParameterSymbol ? FlowValue.Empty : part.Value;

    private FlowValue Others(ImmutableArray<UnknownPart> parts, IMethodSymbol method, FlowValue answers, UnknownPart? target, ISet<ITypeSymbol> wanted)
    {
        FlowValue others = answers;
        foreach (UnknownPart part in parts)
        {
            if (ReferenceEquals(part, target)) continue;
            bool isHandedOn = part.Own.Overlaps(wanted) && part.Own.Where(wanted.Contains).All(own => ParametricCode.IsBlindTo((ITypeParameterSymbol)own, method));
            bool isOnlyRun = !part.Value.Functions.IsEmpty && ParametricCode.KeepsNoDelegates(method) && part.Declared is not ITypeParameterSymbol;
            if (isOnlyRun) continue;
            if (!isHandedOn) others = others.Join(part.Value.WithoutDeferred()).Under(walker.Flatten(part.Value.WithoutFunctions(), part.Step));
            else others = others.Join(part.Declared is ITypeParameterSymbol ? part.Value : walker.Dependencies.Elements(part.Value, TypeFacts.ElementOf(part.Type)));
        }

        return others;
    }

    private FlowValue Shape(FlowCall call, IMethodSymbol method, FlowValue result, ImmutableArray<UnknownPart> parts, ITypeSymbol? type = null)
    {
        type ??= call.Method.ReturnType;
        if (type.TypeKind == TypeKind.Delegate) return walker.Heap.Allocate(call.Site, walker.Pseudo.Closure, result.With(walker.Pseudo.Elements, HeapFlow.ReferencesIn(result)).WithObjects([])).Join(result);
        if (method.ReturnsByRef || type.IsRefLikeType || !TypeFacts.IsMutable(type) || ParametricCode.IsLazy(type)) return result;
        FlowValue elements = ParametricCode.IsOwnCollection(type) ? walker.Dependencies.Elements(result, TypeFacts.ElementOf(type)) : result;
        FlowValue made = walker.Heap.Allocate(
            call.Site, type, FlowValue.DependingOn(result.Depends).With(walker.Pseudo.Elements, elements.WithoutDeferred()), isExact: type is IArrayTypeSymbol).Under(result.Depends);
        if (ParametricCode.IsOwnCollection(type) && !ReturnsPart(method)) return made;

        // A method may give back what it was given: builder.Append(x) is the builder.
        foreach (UnknownPart part in parts)
        {
            if (part.Type is { } given && (TypeFacts.MayBe(given, type) || TypeFacts.MayBe(type, given))) made = made.Join(HeapFlow.ReferencesIn(part.Value));
        }

        return made.Join(result);
    }

    // What a method hands out of a collection is what was put there, whatever type it has.
    private static bool ReturnsPart(IMethodSymbol method) => method.ReturnType is ITypeParameterSymbol;

    private static bool AnswersAreConditions(ImmutableArray<UnknownPart> parts, ISet<ITypeSymbol> returned) =>
        parts.Where(part => !part.Value.Functions.IsEmpty).All(part => part.Declared is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } answer } && !UnknownPart.TypeParametersOf(answer).Overlaps(returned));

    private static bool CanLeaveIn(IOperation? instance, ITypeSymbol type, IMethodSymbol method)
    {
        if (type.IsReadOnly || method.IsReadOnly || method.OriginalDefinition.ContainingType.SpecialType == SpecialType.System_Nullable_T) return false;

        // A method of a struct changes a copy unless it is called on a variable.
        return instance is ILocalReferenceOperation or IFieldReferenceOperation or IArrayElementReferenceOperation or IInstanceReferenceOperation
            or IParameterReferenceOperation { Parameter.RefKind: not (RefKind.In or RefKind.RefReadOnlyParameter) };
    }
}
